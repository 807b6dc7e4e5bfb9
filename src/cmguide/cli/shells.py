"""Provide the completion scripts of shells, and install them.

A script runs the program under the name that the user typed, with the line up to the
cursor in an environment variable. The program prints one proposed word per line,
followed by a tab and an explanation.
"""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path, PurePath

from cmguide.errors import Command, NotWrittenError, UsageError
from cmguide.text.safety import sanitize

# The completion script for each shell.
SCRIPTS = {
    # With « = » in COMP_WORDBREAKS, Bash completes only the value of « --color=never ».
    "bash": r"""_cmguide() {
    local name=${1//[\\\"\']/} value help IFS=$'\t'
    name=${name/#\$HOME/$HOME}
    local -x _CMGUIDE_COMPLETE=${COMP_LINE:0:COMP_POINT}
    COMPREPLY=()
    while read -r value help; do
        [[ $COMP_WORDBREAKS == *=* ]] && value=${value#-*=}
        printf -v value %q "$value"
        COMPREPLY+=("$value")
    done < <("${name/#\~/$HOME}" bash 2>/dev/null)
}
complete -o default -F _cmguide cmguide
""",
    "zsh": r"""#compdef cmguide
_cmguide() {
    local name=${${(Q)words[1]}/#\$HOME/$HOME} line
    local -a found
    local -x _CMGUIDE_COMPLETE="${(j: :)words[1,CURRENT-1]} $PREFIX"
    for line in ${(f)"$(${~name} zsh 2>/dev/null)"}; do
        found+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    done
    if (( ${#found} )); then _describe cmguide found -U; else _files; fi
}
compdef _cmguide cmguide
""",
    "fish": r"""function _cmguide
    set -l words (commandline -opc)
    set -l name (string replace -r '^(~|\$HOME)' $HOME -- $words[1])
    set -lx _CMGUIDE_COMPLETE (commandline -cp | string collect)
    set -l found
    type -q $name; and set found ($name fish 2>/dev/null)
    set -q found[1]; and printf '%s\n' $found; or __fish_complete_path (commandline -ct)
end
complete -c cmguide -f -a '(_cmguide)'
""",
    "powershell": r"""$complete = {
    param($word, $line, $cursor)
    $end = $cursor - $line.Extent.StartOffset
    $env:_CMGUIDE_COMPLETE = "$line".PadRight($end).Substring(0, $end).Replace('\', '/')
    & $line.CommandElements[0].Extent.Text powershell 2>$null | ForEach-Object {
        $value, $help = $_ -split "`t"
        if (!$help) { $help = $value }
        $typed = $value
        if ($value -match '\s') { $typed = "'" + $value.Replace("'", "''") + "'" }
        [System.Management.Automation.CompletionResult]::new(
            $typed, $value, 'ParameterValue', $help)
    }
    $env:_CMGUIDE_COMPLETE = $null
}
Register-ArgumentCompleter -Native -CommandName cmguide -ScriptBlock $complete
""",
}
SCRIPTS["pwsh"] = SCRIPTS["powershell"]
# Zsh has no completion before compinit has run. The option ksharrays needs the braces.
_COMPINIT = "(( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit -i; }"


def detect_shell(name: str, environ: Mapping[str, str]) -> str:
    """Return `name` or, if `name` is empty, the name of the shell in SHELL.

    Raise `UsageError` if there is no completion script for that shell.
    """
    shell = name or PurePath(environ.get("SHELL", "")).stem
    if shell not in SCRIPTS:
        what = "Il faut le nom d’un shell, bash, zsh, fish ou powershell, comme dans "
        raise UsageError(what, Command("cmguide --show-completion bash"), ".")
    return shell


def install(name: str, environ: Mapping[str, str]) -> tuple[str, str, str]:
    """Write the completion script of a shell, and make the shell load it at start-up.

    Return the shell, the file of the script, and the start-up file that loads the
    script, or an empty string for fish, which needs no loading. The line that loads the
    script is appended to the start-up file. Raise `NotWrittenError` if writing fails,
    and `UsageError` for an unknown shell or for PowerShell, where only the user may
    allow scripts.
    """
    shell = detect_shell(name, environ)
    show = Command(f"cmguide --show-completion {shell}")
    if shell not in ("bash", "zsh", "fish"):
        what = "Pour PowerShell, ajoutez vous-même à votre profil ce qu’écrit "
        raise UsageError(what, show, ".")
    try:
        file, start = _files(shell, environ)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SCRIPTS[shell], encoding="ascii")
        if start:
            quoted = shlex.quote(str(file))
            before = f"{_COMPINIT}; " if shell == "zsh" else ""
            line = os.fsencode(f"[ ! -r {quoted} ] || {{ {before}. {quoted}; }}")
            with start.open("a+b") as lines:
                lines.seek(0)
                if line not in lines.read().splitlines():
                    lines.write(b"\n" + line + b"\n")
    except (OSError, RuntimeError, ValueError) as error:
        path = getattr(error, "filename", None)
        where = f" dans {sanitize(os.fsdecode(path))}" if path else ""
        what = f"La complétion n’a pas pu être installée{where}. "
        advice = " en donne le texte, à placer vous-même."
        raise NotWrittenError(what, show, advice) from error
    return shell, str(file), str(start or "")


def _files(shell: str, environ: Mapping[str, str]) -> tuple[Path, Path | None]:
    """Return the path for the script, and the start-up file to load it from, if any."""
    home = Path(environ.get("HOME") or Path.home())
    if shell == "fish":
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        return config / "fish" / "completions" / "cmguide.fish", None
    data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    folder = Path(environ.get("ZDOTDIR") or home) if shell == "zsh" else home
    return data / "cmguide" / f"completion.{shell}", folder / f".{shell}rc"

"""Explain errors of the operating system, such as a full disk, in French."""

import errno

_REASONS = {
    errno.EACCES: "vous n’avez pas le droit {action}",
    errno.EPERM: "vous n’avez pas le droit {action}",
    errno.EROFS: "ce disque ne peut être que lu",
    errno.EEXIST: "ce fichier existe déjà et reste tel quel",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le disque est plein",
    errno.ENOTDIR: "son chemin passe par un fichier qui n’est pas un dossier",
    errno.EISDIR: "c’est le nom d’un dossier",
    errno.ENAMETOOLONG: "ce nom de fichier est trop long",
    errno.ELOOP: "ce lien tourne en rond",
}


def reason(error: Exception, action: str) -> str:
    """Return the French reason why `action`, such as « de lire ce fichier », failed."""
    if isinstance(error, ValueError):
        return "aucun fichier ne peut porter ce nom"
    number = getattr(error, "errno", None) or 0
    return _REASONS.get(number, "le système refuse {action}").format(action=action)

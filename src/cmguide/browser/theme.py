"""The style sheet of the reader, in the colours of Textual's themes."""

CSS = """
/* The reader, in the colours of Textual's themes. */
Screen, SearchPane, HelpScreen { background: $background; }
PageView, Choices {
    scrollbar-size-vertical: 1;
    scrollbar-gutter: stable;
    scrollbar-color: $foreground 30%;
    scrollbar-color-hover: $foreground 50%; scrollbar-color-active: $foreground 50%;
    scrollbar-background: $background;
    scrollbar-background-hover: $background; scrollbar-background-active: $background;
}
/* The text keeps its size, and so its lines, under whatever covers it. */
Panes, #main { height: 1fr; width: 1fr; layers: under over; }
PageView, SearchPane { width: 100%; height: 100%; }
PageView { overflow-x: hidden; }
SearchPane { layer: over; }
Choices {
    padding: 0 0 0 1;
    &, &:focus { border: none; background: transparent; background-tint: transparent; }
    & > .option-list--option-highlighted,
    &:focus > .option-list--option-highlighted {
        color: $foreground;
        background: transparent;
        text-style: none;
    }
}
#contents {
    width: auto;
    max-width: 33%;
    min-width: 23;
    height: 1fr;
    padding: 1 0 0 1;
    border-right: solid $foreground 30%;
    &:focus { border-right: solid $foreground; }
    & > .option-list--option-highlighted { text-style: bold; }
}
#results { height: 1fr; max-height: 1fr; margin: 1 0 0 0; }
Panes.folded #contents { display: none; }
Panes.narrow #contents {
    layer: over;
    width: 100%;
    max-width: 100%;
    background: $background;
    border-right: none;
}
Input { margin: 1 1 0 1; }
Notice { height: auto; display: none; padding: 0 1; text-style: italic; }
SearchPane Notice { margin: 1 0 0 0; }
#title, Footer { height: 1; padding: 0 1; background: $panel; color: $foreground; }
#title { text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
HelpScreen PageView { height: 1fr; }
"""

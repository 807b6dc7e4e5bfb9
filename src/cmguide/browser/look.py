"""Where the parts of the reader stand, in colours that Textual's themes choose."""

LOOK = """
Screen { background: $background; }
PageView, Choices {
    scrollbar-size-vertical: 1;
    scrollbar-color: $foreground 30%;
    scrollbar-color-hover: $foreground 50%;
    scrollbar-color-active: $foreground 50%;
    scrollbar-background: $background;
    scrollbar-background-hover: $background;
    scrollbar-background-active: $background;
}
/* What covers the text leaves it its size, so that it stays where it was. */
Reading, #main { height: 1fr; width: 1fr; layers: under over; }
SearchPane { layer: over; background: $background; }
Choices {
    border: none;
    /* The room of the scrollbar is kept free: the lines are set for what is left. */
    scrollbar-gutter: stable;
    padding: 0 0 0 1;
    background: transparent;
    &:focus { border: none; background-tint: transparent; }
    & > .option-list--option-highlighted {
        color: $foreground;
        background: transparent;
        text-style: bold;
    }
    &:focus > .option-list--option-highlighted {
        color: $foreground;
        background: transparent;
        text-style: bold;
    }
}
#contents {
    /* And no more than the longest title needs. */
    width: 33%;
    min-width: 24;
    height: 1fr;
    padding: 1 0 0 1;
    border-right: solid $foreground 30%;
    &:focus { border-right: solid $foreground; }
}
#results { height: 1fr; max-height: 1fr; margin: 1 0 0 0; }
PageView, SearchPane { width: 100%; height: 100%; }
PageView { overflow-x: hidden; scrollbar-gutter: stable; }
Input { margin: 1 1 0 1; }
Notice { height: auto; display: none; padding: 0 1; text-style: italic; }
SearchPane Notice { margin: 1 0 0 0; }
Footer { height: 1; padding: 0 1; background: $panel; color: $foreground; }
HelpScreen { background: $background; }
HelpScreen PageView { height: 1fr; }
Reading.folded #contents { display: none; }
Reading.narrow #contents {
    layer: over;
    width: 100%;
    max-width: 100%;
    background: $background;
    border-right: none;
}
"""

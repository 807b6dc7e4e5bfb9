"""The style sheet of the full-screen reader, in the colours of Textual's themes."""

CSS = """
/* The reader, in the colours of Textual's themes. */
Screen, SearchPane, HelpScreen { background: $background; }
PageView, Choices {
    overflow: hidden auto;
    scrollbar-size-vertical: 1;
    scrollbar-gutter: stable;
    scrollbar-color: $foreground 30%;
    scrollbar-color-hover: $foreground 50%; scrollbar-color-active: $foreground 50%;
    scrollbar-background: $background;
    scrollbar-background-hover: $background; scrollbar-background-active: $background;
}
/* Panes keep their sizes, so their lines stay; the pane with the focus is on top. */
Panes, #main { height: 1fr; width: 1fr; layers: back default over; }
PageView, SearchPane { width: 100%; height: 100%; }
SearchPane { layer: back; &:focus-within { layer: over; } }
Choices { width: 1fr; height: 1fr; padding: 0 0 0 1; }
Choices > .option-list--option-hover { background: $block-hover-background; }
Contents {
    width: auto; max-width: 33%; min-width: 23; padding: 1 0 0 1;
    border-right: solid $foreground 30%; &:focus { border-right: solid $foreground; }
    & > .option-list--option-highlighted { text-style: bold; }
}
SearchPane Choices { margin: 1 0 0 0; }
/* On a narrow screen, the contents are under the text, or over it. */
Panes.narrow Contents {
    width: 100%; max-width: 100%; background: $background; border-right: none;
    layer: back; &:focus { layer: over; }
}
Input { margin: 1 1 0 1; }
Notice { height: auto; display: none; padding: 0 1; text-style: italic; }
SearchPane Notice { margin: 1 0 0 0; }
#title, Footer { height: 1; padding: 0 1; background: $panel; color: $foreground; }
#title { text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
HelpScreen PageView { height: 1fr; }
"""

"""The help of the reader: all the keys, over the text."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from cmguide.browser.bars import Footer
from cmguide.browser.keys import CLOSING, help_page
from cmguide.browser.page_view import PageView


class HelpScreen(ModalScreen[None]):
    """Shows the keys until it is closed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q", "close")]

    def compose(self) -> ComposeResult:
        """Lay out the page and the key that closes it."""
        yield PageView(())
        yield Footer(CLOSING)

    def on_mount(self) -> None:
        """Show the page."""
        view = self.query_one(PageView)
        view.show(help_page())
        view.focus()

    def action_close(self) -> None:
        """Go back to the text."""
        self.dismiss()

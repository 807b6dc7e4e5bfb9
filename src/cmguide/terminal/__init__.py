"""Pages on a stream: plain, styled, as Markdown, or through a pager."""

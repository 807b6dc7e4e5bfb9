"""Write pages to a stream: plain, styled, as Markdown, or through a pager."""

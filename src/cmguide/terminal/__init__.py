"""Pages on a stream: plain, styled, or through a pager."""

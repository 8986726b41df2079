//! An address in, a page and its images out: the only code that opens a socket.

//! [`Picture`]: what stands for a picture until a reader's browser has loaded it.

/// A picture among blocks or in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Where it is.
    pub src: String,
    /// The alternative text.
    pub alt: String,
    /// How large it is; `None` where only the one who loads it can tell.
    pub size: Option<Size>,
}

/// The extent of a picture in its own pixels, so that a page can keep the room for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From side to side.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Picture {
    /// A picture that nobody has looked at yet.
    #[must_use]
    pub fn new(src: &str, alt: &str) -> Self {
        Self { src: src.to_owned(), alt: alt.to_owned(), size: None }
    }
}

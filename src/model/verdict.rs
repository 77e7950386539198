//! [`Quality`] and [`Verdict`]: how good a runbook is, and whether a portal should show it.

/// How good a runbook is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// Nothing above cosmetic.
    Ok,
    /// Somebody should look.
    Review,
    /// A step lost its meaning.
    Broken,
}

/// What a portal should do with a runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Publish {
    /// Show it.
    Ok,
    /// Show it with the reasons.
    Notice,
    /// Show another locale's.
    Fallback,
    /// Show nothing.
    Hold,
}

/// What a portal should do, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What to do.
    pub publish: Publish,
    /// Why, in fixed words.
    pub reasons: Vec<&'static str>,
}

impl Quality {
    /// The word used in every output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Review => "review",
            Self::Broken => "broken",
        }
    }
}

impl Publish {
    /// The word used in every output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Notice => "notice",
            Self::Fallback => "fallback",
            Self::Hold => "hold",
        }
    }
}

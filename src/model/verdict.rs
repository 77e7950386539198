//! [`Quality`] and [`Verdict`]: how good a runbook is, and whether a portal should show it.

use serde::{Deserialize, Serialize};

/// How good a runbook is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quality {
    /// Nothing above cosmetic.
    Ok,
    /// Somebody should look.
    Review,
    /// A step lost its meaning.
    Broken,
}

/// What a portal should do with a runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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

/// Why a portal should do something else than to show a runbook as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// There is nothing to show.
    Empty,
    /// It is a form for authors.
    Template,
    /// A step lost its meaning.
    Broken,
    /// A newer version of its source is known.
    Stale,
    /// It shows errors, none of which takes the meaning of a step.
    Errors,
    /// It has warnings or worse.
    Review,
    /// It was taken out of a bilingual file.
    Recovered,
    /// A machine translated it.
    MachineTranslated,
}

/// What a portal should do, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What to do.
    pub publish: Publish,
    /// Why, in fixed words, and first what decided.
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

impl Reason {
    /// All reasons, in the order in which a verdict names those that weigh the same.
    pub const ALL: [Self; 8] = [
        Self::Empty,
        Self::Template,
        Self::Broken,
        Self::Stale,
        Self::Errors,
        Self::Review,
        Self::Recovered,
        Self::MachineTranslated,
    ];

    /// The word used in every output and in the configuration.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Template => "template",
            Self::Broken => "broken",
            Self::Stale => "stale",
            Self::Errors => "errors",
            Self::Review => "review",
            Self::Recovered => "recovered",
            Self::MachineTranslated => "machine-translated",
        }
    }

    /// What it leads to unless the configuration says otherwise: hold what has nothing to show, fall back from what is
    /// broken, and show the rest, with a notice where a reader should know something.
    #[must_use]
    pub fn default_publish(self) -> Publish {
        match self {
            Self::Empty | Self::Template => Publish::Hold,
            Self::Broken => Publish::Fallback,
            Self::Stale | Self::Errors | Self::Recovered => Publish::Notice,
            Self::Review | Self::MachineTranslated => Publish::Ok,
        }
    }
}

impl Publish {
    /// Whether the runbook itself is shown.
    #[must_use]
    pub fn is_shown(self) -> bool {
        matches!(self, Self::Ok | Self::Notice)
    }

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

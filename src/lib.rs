//! Korak compiles localized help articles into validated localized runbooks.
pub mod source;
pub mod locale;
pub mod diagnostic;
pub mod model;
pub mod config;
pub mod assets;
pub mod discover;
pub mod parse;
pub mod read;
pub mod pair;
pub mod extract;
pub mod check;
pub mod localize;

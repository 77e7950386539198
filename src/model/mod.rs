//! The nouns that stages hand to one another, in pipeline order.
//!
//! Nothing here reads or writes a disk, and nothing here is a published shape: what portals load is built from these
//! values in `render::json`.

pub mod address;
pub mod anchor;
pub mod article;
pub mod bytes;
pub mod coverage;
pub mod decision;
pub mod document;
pub mod front_matter;
pub mod group;
pub mod href;
pub mod include;
pub mod issue;
pub mod kept;
pub mod label;
pub mod letters;
pub mod lexicon;
pub mod literal;
pub mod message;
pub mod number;
pub mod output;
pub mod pragma;
pub mod problem;
pub mod publication;
pub mod reading;
pub mod runbook;
pub mod status;
pub mod summary;
pub mod token;
pub mod typography;
pub mod verdict;
pub mod words;

//! Korak compiles localized help articles into validated localized runbooks.
//!
//! ```text
//!            disk                                memory only                                  disk
//!  sources ─────► discover ─► parse ─► pair ─► read ─► extract ─► check ─► localize, render ─────► write ─► output
//!                 [Bundle]   Parsed   Draft  Reading   Runbook   Diagnostic   OutputFile
//!                                                                    └─► report ─► terminal
//! ```
//!
//! Before the first article, [`learn`] looks at a sample of them for the words of their languages.
//!
//! The stages never import one another: they meet in [`model`], and only [`compile`] knows their order. The modules
//! below stand in layers, and each imports lower layers only; a test keeps it so.

// What everybody speaks of.
pub mod source;
pub mod locale;
// Values that cross from stage to stage.
pub mod diagnostic;
pub mod model;
// What comes from outside besides articles.
pub mod config;
pub mod assets;
pub mod baseline;
// The stages, in the order in which text passes through them.
pub mod discover;
pub mod cache;
pub mod learn;
pub mod parse;
pub mod pair;
pub mod read;
pub mod extract;
pub mod check;
pub mod fix;
pub mod localize;
pub mod render;
pub mod write;
pub mod report;
pub mod delta;
// What puts them together.
pub mod compile;
#[cfg(feature = "preview")]
pub mod serve;
pub mod cli;

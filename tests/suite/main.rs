//! One binary for all tests that see the whole: the house rules, the catalogue of rules, and the program from outside.
#![expect(clippy::disallowed_methods, reason = "tests use the disk")]

mod causes;
mod cli;
mod collection;
mod corpus;
mod doubts;
mod extraction_docs;
mod extraction;
mod facts;
mod incremental;
mod lift;
mod locales;
mod outline;
mod output;
mod properties;
mod recall;
mod rules;
mod sarif;
mod seeds;
mod shared;
mod swapped;
mod tidy;
mod words;

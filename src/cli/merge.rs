//! `korak merge`: the shares of a build to the whole.

use super::Outcome;
use super::args::Merge;
use super::build::{self, Part};
use super::terminal::Terminal;

pub(super) fn run(arguments: Merge, terminal: &mut Terminal) -> Outcome {
    let Merge { mut job, articles } = arguments;
    let shares = std::mem::replace(&mut job.site.input.sources, articles);
    build::whole_or_part(&job, Part::Joined(&shares), terminal)
}

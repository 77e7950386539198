//! `korak status`: how far each locale is.

use super::args::{Status, StatusFormat};
use super::setup::Setup;
use super::terminal::Terminal;
use super::{CLEAN, Outcome};
use crate::compile;
use crate::model::status;
use crate::report::{self, StatusFile};

pub(super) fn run(arguments: &Status, terminal: &mut Terminal) -> Outcome {
    let earlier = arguments.since.as_deref().map(report::earlier).transpose()?;
    let setup = Setup::of(&arguments.input, None)?;
    let progress = terminal.progress(setup.found.bundles.len(), arguments.quiet);
    let checked = setup.install(|| compile::check(&setup.input(), &|| progress.tick()));
    progress.finish();
    let compilation = checked?;
    setup.all_present(&compilation)?;
    let status = status::Status::of(&compilation.groups, compilation.findings.tallies(), earlier.as_ref());
    let text = match arguments.format {
        StatusFormat::Text => report::table(&status, compile::names(&setup.input())?),
        StatusFormat::Json => StatusFile::of(&status).print(),
    };
    terminal.result(&text)?;
    Ok(CLEAN)
}

//! `korak serve` and `korak watch`: a build after every change.

use std::path::PathBuf;
use std::time::Instant;

use super::args::{Serve, Site, Watch};
use super::build::{self, Part, Prepared};
use super::terminal::Terminal;
use super::{CLEAN, Failure, Outcome, setup};
use crate::compile;
use crate::serve::{self, Server, Watched};

/// Shows the output until the process is stopped.
pub(super) fn serve(arguments: &Serve, terminal: &mut Terminal) -> Outcome {
    let site = &arguments.site;
    let watched = watched(site)?;
    let server = Server::new(arguments.port, build(site, terminal)?).map_err(|error| {
        Failure(format!("cannot listen on port {}: {error}\nhelp: choose another with --port", arguments.port))
    })?;
    terminal.say(&format!("http://127.0.0.1:{}/ shows the output; stop with Ctrl+C", server.port()));
    let shows = &server;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            while watched.wait() {
                let next = build(site, terminal);
                shows.show(next.map_err(|Failure(message)| {
                    terminal.error(&message);
                    message
                }));
            }
        });
        match server.run()? {}
    })
}

/// Builds until the process is stopped.
pub(super) fn watch(arguments: &Watch, terminal: &mut Terminal) -> Outcome {
    let watched = watched(&arguments.site)?;
    build(&arguments.site, terminal)?;
    terminal.say("waiting for changes; stop with Ctrl+C");
    while watched.wait() {
        if let Err(Failure(message)) = build(&arguments.site, terminal) {
            terminal.error(&message);
        }
    }
    Ok(CLEAN)
}

/// Builds once and says so; what there is to show then.
fn build(site: &Site, terminal: &mut Terminal) -> Result<serve::Site, Failure> {
    let started = Instant::now();
    let prepared = Prepared::new(site, None)?;
    let built = prepared.build(Part::Whole, false, terminal)?;
    terminal.say(&setup::summary(&built.compilation));
    terminal.say(&build::done(&site.out, built.written, started));
    let templates = compile::templates(&prepared.setup.input())?;
    Ok(serve::Site::new(built.compilation, templates, &site.out))
}

/// Everything that a build reads.
fn watched(site: &Site) -> Result<Watched, Failure> {
    let settings = site.input.config.clone().unwrap_or_else(|| PathBuf::from("korak.toml"));
    let others = site.input.catalogues.iter().chain(&site.templates).cloned();
    let places: Vec<PathBuf> = site.input.sources.iter().cloned().chain(others).chain([settings]).collect();
    Ok(serve::watch(&places, &site.out)?)
}

//! [`Terminal`]: the only place that prints. Results go to standard output, talk to standard error.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anstream::AutoStream;

use super::Failure;
use crate::report;

/// How often progress is drawn.
const TICK: Duration = Duration::from_millis(100);

/// Standard output and standard error.
pub(super) struct Terminal {
    color: bool,
}

impl Terminal {
    pub(super) fn new() -> Self {
        let color = AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
        Self { color }
    }

    /// Whether results may be coloured.
    pub(super) fn color(&self) -> bool {
        self.color
    }

    /// Prints a result.
    ///
    /// # Errors
    /// When standard output takes nothing more, for example because the disk behind it is full. A reader that has gone
    /// away, as `head` does, is no error.
    pub(super) fn result(&mut self, text: &str) -> Result<(), Failure> {
        let mut stream = AutoStream::auto(std::io::stdout().lock());
        printed(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()))
    }

    /// Prints a patch: byte for byte for a program, and safe to look at for people.
    ///
    /// # Errors
    /// As for [`Terminal::result`].
    pub(super) fn patch(&mut self, patch: &str) -> Result<(), Failure> {
        let stdout = std::io::stdout();
        if stdout.is_terminal() {
            return self.result(&report::shown(patch, self.color));
        }
        printed(stdout.lock().write_all(patch.as_bytes()).and_then(|()| stdout.lock().flush()))
    }

    /// Tells something that is no result.
    pub(super) fn say(&mut self, text: &str) {
        // Nobody can be told that nobody listens.
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }

    /// Tells why a command could not run.
    pub(super) fn error(&mut self, message: &str) {
        self.say(&format!("error: {message}"));
    }

    /// Counts finished articles, and shows how far the work is where somebody watches.
    pub(super) fn progress(&self, total: usize, quiet: bool) -> Progress {
        let watched = !quiet && total > 500 && std::io::stderr().is_terminal();
        Progress {
            total,
            done: AtomicUsize::new(0),
            started: Instant::now(),
            shown: watched.then(|| Mutex::new(Instant::now())),
        }
    }
}

/// What printing came to. A reader that has gone away, as `head` does, is no error.
fn printed(outcome: std::io::Result<()>) -> Result<(), Failure> {
    match outcome {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure(format!("cannot print the result: {error}")))
        }
        _ => Ok(()),
    }
}

/// Progress of long work.
pub(super) struct Progress {
    total: usize,
    done: AtomicUsize,
    started: Instant,
    /// When it was last drawn; `None` when nobody watches.
    shown: Option<Mutex<Instant>>,
}

impl Progress {
    /// One more article is finished.
    pub(super) fn tick(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        let Some(shown) = &self.shown else { return };
        // Whoever finds the lock taken leaves the drawing to the thread that holds it.
        let Ok(mut last) = shown.try_lock() else { return };
        if last.elapsed() < TICK {
            return;
        }
        *last = Instant::now();
        let seconds = self.started.elapsed().as_secs_f64().max(0.001);
        #[expect(clippy::cast_precision_loss, reason = "a rate for people to read")]
        let rate = done as f64 / seconds;
        #[expect(clippy::cast_precision_loss, reason = "a time for people to read")]
        let left = (self.total - done.min(self.total)) as f64 / rate;
        let _ = write!(
            std::io::stderr().lock(),
            "\r\u{1b}[K{done} of {} articles, {rate:.0}/s, {left:.0} s left",
            self.total
        );
    }

    /// Clears the line.
    pub(super) fn finish(&self) {
        if self.shown.is_some() {
            let _ = write!(std::io::stderr().lock(), "\r\u{1b}[K");
        }
    }
}

//! [`Server`]: the socket, and clients that are slow.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, watch};
use tokio_io_timeout::TimeoutStream;

use super::answer;
use super::site::Site;

/// How long a client may take for the head of a request, and for taking an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may lie idle. A page that listens for builds then connects anew.
const IDLE: Duration = Duration::from_secs(120);
/// How many clients are served at once; the next one waits.
const CLIENTS: usize = 512;

/// What the server shows.
#[derive(Clone)]
pub(super) struct Shown {
    /// Counts builds from 1.
    pub(super) build: u64,
    /// The last build that succeeded.
    pub(super) site: Arc<Site>,
    /// Why the last attempt failed, where it did.
    pub(super) failure: Option<String>,
}

/// What every answer needs.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) shown: watch::Receiver<Shown>,
    pub(super) port: u16,
}

/// A server of one build after the other, on the loopback address.
pub struct Server {
    listener: TcpListener,
    shown: watch::Sender<Shown>,
    port: u16,
}

impl Server {
    /// Takes `port` of the loopback address, or any free one for 0, and shows `site`.
    ///
    /// # Errors
    /// When the port is taken.
    pub fn new(port: u16, site: Site) -> std::io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let shown = watch::Sender::new(Shown { build: 1, site: Arc::new(site), failure: None });
        Ok(Self { listener, shown, port })
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Shows the next build, or why there is none. Call it from any thread.
    pub fn show(&self, next: Result<Site, String>) {
        self.shown.send_modify(|shown| match next {
            Ok(site) => *shown = Shown { build: shown.build + 1, site: Arc::new(site), failure: None },
            Err(failure) => shown.failure = Some(failure),
        });
    }

    /// Tells that files of the build that is shown have changed. Call it from any thread.
    pub fn touch(&self) {
        self.shown.send_modify(|_| ());
    }

    /// Answers until the process ends.
    ///
    /// # Errors
    /// When the socket can no longer be used.
    pub fn run(&self) -> std::io::Result<Infallible> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(self.listener.try_clone()?)?;
            let router = answer::router(Shared { shown: self.shown.subscribe(), port: self.port });
            let places = Arc::new(Semaphore::new(CLIENTS));
            loop {
                let place = places.clone().acquire_owned().await.map_err(std::io::Error::other)?;
                // One client that cannot be let in, for want of a descriptor for example, must not end the server.
                let Ok((stream, _)) = listener.accept().await else {
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                };
                let router = router.clone();
                tokio::spawn(async move {
                    serve(stream, router).await;
                    drop(place);
                });
            }
        })
    }
}

/// Answers one client until it leaves, stalls or makes a mistake.
async fn serve(stream: TcpStream, router: axum::Router) {
    let mut stream = TimeoutStream::new(stream);
    stream.set_read_timeout(Some(IDLE));
    stream.set_write_timeout(Some(PATIENCE));
    let mut http = hyper::server::conn::http1::Builder::new();
    // Without a timer the patience for heads counts for nothing.
    http.timer(TokioTimer::new()).header_read_timeout(PATIENCE).half_close(false);
    // Whatever goes wrong is between the client and its connection.
    let _ = http.serve_connection(TokioIo::new(Box::pin(stream)), TowerToHyperService::new(router)).await;
}

//! Who may ask: this machine, by a name that no foreign page can claim.
//!
//! A page of the web can make a browser ask a server on the same machine, and with a name of its own that resolves to
//! the loopback address it could even read the answers. The name in `Host` and the page in `Origin` tell it apart.

use axum::extract::Request;
use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, StatusCode, header};

/// Whether `request` may be answered.
///
/// # Errors
/// The status to refuse it with.
pub(super) fn admit(request: &Request, port: u16) -> Result<(), StatusCode> {
    let named = request.uri().authority().is_none_or(|authority| is_here(authority.as_str()));
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok()).is_some_and(is_here);
    if !named || !host || hosts.next().is_some() {
        return Err(StatusCode::MISDIRECTED_REQUEST);
    }
    if !from_here(request.headers(), port) {
        return Err(StatusCode::FORBIDDEN);
    }
    if *request.method() != Method::GET && *request.method() != Method::HEAD {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    Ok(())
}

/// Whether a host, with a port or without, is a name of the loopback address.
fn is_here(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host();
    let names = ["localhost", "127.0.0.1", "[::1]"];
    !host.contains('@') && names.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether the page that asks, where a page says so, is one of this server.
fn from_here(headers: &HeaderMap, port: u16) -> bool {
    let mut origins = headers.get_all(header::ORIGIN).iter();
    origins.all(|origin| {
        let address = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
        let authority = address.and_then(|address| address.parse::<Authority>().ok());
        authority.is_some_and(|authority| is_here(authority.as_str()) && authority.port_u16() == Some(port))
    })
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::extract::Request;
    use axum::http::StatusCode;

    use super::admit;

    fn ask(headers: &[(&str, &str)]) -> Result<(), StatusCode> {
        let request = headers.iter().fold(Request::get("/"), |request, (name, value)| request.header(*name, *value));
        admit(&request.body(Body::empty()).expect("a request"), 4400)
    }

    #[test]
    fn only_names_of_the_loopback_address_are_answered() {
        for host in ["localhost", "LOCALHOST:4400", "127.0.0.1:4400", "[::1]:4400"] {
            assert_eq!(ask(&[("host", host)]), Ok(()), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example", "evil@localhost", "127.0.0.1.evil.example", "[", ""] {
            assert_eq!(ask(&[("host", host)]), Err(StatusCode::MISDIRECTED_REQUEST), "{host}");
        }
        assert!(ask(&[]).is_err());
        assert!(ask(&[("host", "localhost"), ("host", "localhost")]).is_err());
    }

    #[test]
    fn only_pages_of_this_server_ask_in_the_background() {
        assert_eq!(ask(&[("host", "localhost"), ("origin", "http://localhost:4400")]), Ok(()));
        for origin in ["null", "https://localhost:4400", "http://localhost:1", "http://evil.example", "["] {
            assert_eq!(ask(&[("host", "localhost"), ("origin", origin)]), Err(StatusCode::FORBIDDEN), "{origin}");
        }
    }

    #[test]
    fn nothing_is_changed_by_asking() {
        let post = Request::post("/").header("host", "localhost").body(Body::empty()).expect("a request");
        assert_eq!(admit(&post, 4400), Err(StatusCode::METHOD_NOT_ALLOWED));
    }
}

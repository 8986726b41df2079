//! What went wrong below HTTP, or in it, told from the errors of the libraries.

use std::error::Error as StdError;
use std::net::UdpSocket;

use url::Url;

use crate::error::Error;
use crate::resolve::Unresolved;
use crate::settings::Limits;
use crate::tls;

/// An error, and whether it is of the kind that may be chance.
pub(crate) struct Failure {
    pub(crate) error: Error,
    pub(crate) broke_off: bool,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Failure {
        Failure { error, broke_off: false }
    }
}

pub(crate) fn silent(url: &Url, limits: &Limits) -> Error {
    let why = format!("the server sent nothing for {} s", limits.idle.as_secs());
    Error::NoAnswer { address: url.to_string(), why }
}

/// What went wrong below HTTP, or in it.
pub(crate) fn of(url: &Url, error: &reqwest::Error) -> Failure {
    let address = url.to_string();
    let no_answer = |why: &str| Error::NoAnswer { address: url.to_string(), why: why.to_owned() };
    let broken = |why: String| Error::Broken { address: url.to_string(), why };
    for cause in causes(error) {
        if let Some(unresolved) = cause.downcast_ref::<Unresolved>() {
            return unresolved_name(url, unresolved).into();
        }
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return match tls::distrust(tls) {
                Some(why) => Error::Certificate { address, why }.into(),
                None => broken(format!("no secure connection ({tls})")).into(),
            };
        }
        if let Some(http) = cause.downcast_ref::<hyper::Error>() {
            if http.is_parse() {
                return broken(format!("it does not follow the rules of HTTP ({http})")).into();
            }
            if http.is_incomplete_message() {
                return Failure { error: broken("it ends too early".to_owned()), broke_off: true };
            }
        }
        if let Some(io) = cause.downcast_ref::<std::io::Error>() {
            use std::io::ErrorKind as Kind;
            match io.kind() {
                Kind::ConnectionRefused => return no_answer("the server refuses the connection").into(),
                Kind::NetworkUnreachable | Kind::HostUnreachable if !connected() => {
                    return Error::NoNetwork { address }.into();
                }
                Kind::NetworkUnreachable | Kind::HostUnreachable => {
                    return no_answer("no way leads to the server").into();
                }
                Kind::TimedOut => return no_answer("the server does not answer").into(),
                Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe => {
                    let error = broken("the connection broke off".to_owned());
                    return Failure { error, broke_off: true };
                }
                Kind::UnexpectedEof => return broken("it ends too early".to_owned()).into(),
                _ => {}
            }
        }
    }
    if error.is_timeout() {
        return no_answer("the server does not answer").into();
    }
    if error.is_connect() {
        return no_answer("no connection to the server").into();
    }
    let cause = causes(error).last().map(ToString::to_string).unwrap_or_default();
    if error.is_decode() {
        return broken(format!("its compressed data cannot be read ({cause})")).into();
    }
    broken(cause).into()
}

fn unresolved_name(url: &Url, unresolved: &Unresolved) -> Error {
    let address = url.to_string();
    match unresolved {
        Unresolved::Private { .. } => Error::Blocked { address, why: unresolved.to_string() },
        Unresolved::Unknown { .. } if !connected() => Error::NoNetwork { address },
        Unresolved::Unknown { host, .. } => Error::NoSuchHost { address, host: host.clone() },
    }
}

/// Whether any way leads out of this computer. Asks the routing table only: connecting a UDP socket sends nothing.
fn connected() -> bool {
    // Addresses for documentation: nobody has them, and the default route leads to them.
    [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")]
        .iter()
        .any(|(from, to)| UdpSocket::bind(from).is_ok_and(|socket| socket.connect(to).is_ok()))
}

/// An error and everything behind it. What an `io::Error` wraps counts: it does not name it as its source.
fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| {
        let wrapped = error.downcast_ref::<std::io::Error>().and_then(|io| io.get_ref());
        match wrapped {
            Some(inner) => Some(inner as &(dyn StdError + 'static)),
            None => error.source(),
        }
    })
}

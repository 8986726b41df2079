//! Names to addresses, private ones left out.
//!
//! The check sits here, between the name and the connection, because a name that is checked first and resolved again
//! for connecting may have another answer the second time (DNS rebinding). Addresses written as numbers never come here:
//! those are checked in [`crate::address`].

use std::net::SocketAddr;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::address;

/// Resolves by the system and gives only addresses on the public internet.
pub(crate) struct PublicOnly;

/// Resolves by the system. For hosts that the user allowed and for the system's proxy.
pub(crate) struct Any;

/// Why a name gives no address to connect to.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unresolved {
    /// It has addresses, and none is public.
    #[error("{host} is {what}")]
    Private { host: String, what: &'static str },
    /// It has none.
    #[error("{host}: {error}")]
    Unknown { host: String, error: std::io::Error },
}

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let all = lookup(name.as_str()).await?;
            let mut refused = None;
            let public: Vec<SocketAddr> = all
                .into_iter()
                .filter(|found| match address::refuse_ip(found.ip()) {
                    Some(what) => {
                        refused = Some(what);
                        false
                    }
                    None => true,
                })
                .collect();
            match refused {
                Some(what) if public.is_empty() => {
                    Err(Unresolved::Private { host: name.as_str().to_owned(), what }.into())
                }
                _ => Ok(Box::new(public.into_iter()) as Addrs),
            }
        })
    }
}

impl Resolve for Any {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move { Ok(Box::new(lookup(name.as_str()).await?.into_iter()) as Addrs) })
    }
}

/// The system's own resolver (`getaddrinfo`), so that hosts files, VPNs and name services count. Port 0 stands for the
/// port of the request.
async fn lookup(host: &str) -> Result<Vec<SocketAddr>, Unresolved> {
    let unknown = |error| Unresolved::Unknown { host: host.to_owned(), error };
    let found: Vec<SocketAddr> = tokio::net::lookup_host((host, 0)).await.map_err(unknown)?.collect();
    if found.is_empty() {
        return Err(unknown(std::io::ErrorKind::NotFound.into()));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn a_name_for_this_computer_gives_no_address_unless_everything_is_allowed() {
        let refused = PublicOnly.resolve("localhost".parse().unwrap()).await.err().unwrap();
        assert_eq!(refused.to_string(), "localhost is this computer");
        let found = Any.resolve("localhost".parse().unwrap()).await.unwrap();
        assert!(found.into_iter().all(|address| address.ip().is_loopback()));
    }

    #[tokio::test]
    async fn a_name_that_nobody_has_is_unknown() {
        let error = PublicOnly.resolve("no-such-host.invalid".parse().unwrap()).await.err().unwrap();
        assert!(matches!(error.downcast_ref(), Some(Unresolved::Unknown { .. })), "{error}");
    }
}

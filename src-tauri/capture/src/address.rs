//! Which addresses may be reached: the public internet by http and https, and nothing else.
//!
//! A page names addresses, and a careless reader would ask them all: the router, the printer, a program on this
//! computer, the metadata server of a cloud. None of these is asked, however the address is spelled: `url` has brought
//! decimal, octal, hexadecimal, percent-encoded and full-width spellings into one form before they come here, and names
//! are judged by what they resolve to ([`crate::resolve`]). Special-purpose ranges as in the IANA registries (RFC 6890
//! and its updates).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Longest address that is asked for. Servers refuse longer ones.
const ADDRESS_BYTES: usize = 16 * 1024;

/// Ports of other protocols, to which a request could be a command: the list that browsers block (fetch standard,
/// "bad port").
const OTHER_PROTOCOLS: [u16; 83] = [
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103,
    104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514,
    515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723,
    2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/// Why this address may not be asked, as a clause; `None` when it may, as far as can be told before its name is
/// resolved.
pub(crate) fn refuse_url(url: &Url) -> Option<String> {
    if let Some(why) = refuse_scheme(url) {
        return Some(why);
    }
    if let Some(port) = url.port_or_known_default().filter(|port| OTHER_PROTOCOLS.contains(port)) {
        return Some(format!("port {port} is not one for web pages"));
    }
    match url.host() {
        None => Some("it names no server".to_owned()),
        Some(Host::Ipv4(ip)) => refuse_ip(IpAddr::V4(ip)).map(|what| format!("{ip} is {what}")),
        Some(Host::Ipv6(ip)) => refuse_ip(IpAddr::V6(ip)).map(|what| format!("{ip} is {what}")),
        Some(Host::Domain(name)) => is_localhost(name).then(|| format!("{name} is this computer")),
    }
}

/// Why this is no address to ask at all, allowed host or not.
pub(crate) fn refuse_scheme(url: &Url) -> Option<String> {
    if !matches!(url.scheme(), "http" | "https") {
        return Some(format!("{}: is no address on the web", url.scheme()));
    }
    (url.as_str().len() > ADDRESS_BYTES).then(|| "the address is too long".to_owned())
}

/// Why this name may not be handed to a proxy, which resolves it itself: names that have a meaning only inside some
/// network.
pub(crate) fn refuse_for_proxy(url: &Url) -> Option<String> {
    const INSIDE: [&str; 7] = ["local", "localdomain", "internal", "intranet", "lan", "home", "corp"];
    let Some(Host::Domain(name)) = url.host() else { return None };
    let name = name.trim_end_matches('.');
    let last = name.rsplit('.').next().unwrap_or(name);
    (!name.contains('.') || INSIDE.contains(&last) || name.ends_with(".home.arpa"))
        .then(|| format!("{name} is a name inside a private network"))
}

fn is_localhost(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    name == "localhost" || name.ends_with(".localhost")
}

/// What kind of address it is, when it is not one on the public internet.
pub(crate) fn refuse_ip(ip: IpAddr) -> Option<&'static str> {
    match ip {
        IpAddr::V4(ip) => refuse_v4(ip),
        IpAddr::V6(ip) => refuse_v6(ip),
    }
}

fn refuse_v4(ip: Ipv4Addr) -> Option<&'static str> {
    match ip.octets() {
        [127, ..] | [0, ..] => Some("this computer"),
        [10, ..] | [172, 16..=31, ..] | [192, 168, ..] => Some("in a private network"),
        [100, 64..=127, ..] => Some("inside a provider's network"),
        [169, 254, ..] => Some("in the local network"),
        // Azure's metadata and agent server has a public number that is routed nowhere else.
        [168, 63, 129, 16] => Some("a cloud's metadata server"),
        [192, 0, 0, _] | [192, 0, 2, _] | [192, 88, 99, _] | [198, 18..=19, ..] => Some("reserved"),
        [198, 51, 100, _] | [203, 0, 113, _] | [240..=255, ..] => Some("reserved"),
        [224..=239, ..] => Some("a group, not a server"),
        _ => None,
    }
}

fn refuse_v6(ip: Ipv6Addr) -> Option<&'static str> {
    if let Some(v4) = ip.to_ipv4_mapped() {
        return refuse_v4(v4);
    }
    match ip.segments() {
        [0, 0, 0, 0, 0, 0, 0, 0 | 1] => Some("this computer"),
        // NAT64's well-known prefix: on networks without IPv4 every server of the old internet looks like this.
        [0x64, 0xff9b, 0, 0, 0, 0, a, b] => {
            let [[a, b], [c, d]] = [a.to_be_bytes(), b.to_be_bytes()];
            refuse_v4(Ipv4Addr::new(a, b, c, d))
        }
        [0xfc00..=0xfdff, ..] => Some("in a private network"),
        [0xfe80..=0xfeff, ..] => Some("in the local network"),
        [0xff00..=0xffff, ..] => Some("a group, not a server"),
        // Teredo, ORCHID, benchmarking, documentation.
        [0x2001, 0..=0x1ff, ..] | [0x2001, 0xdb8, ..] | [0x3fff, 0..=0xfff, ..] => Some("reserved"),
        [0x2002, ..] => Some("a tunnel into IPv4"),
        [0x2000..=0x3fff, ..] => None,
        _ => Some("reserved"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn refused(url: &str) -> bool {
        refuse_url(&Url::parse(url).unwrap()).is_some()
    }

    #[test]
    fn this_computer_is_refused_by_every_spelling() {
        for host in [
            "127.0.0.1",
            "127.0.0.2",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0x7f.1",
            "0177.0.0.1",
            "017700000001",
            "127.0.0.1.",
            "0.0.0.0",
            "0",
            "%31%32%37.0.0.1",
            "\u{ff11}\u{ff12}\u{ff17}.0.0.1",
            "localhost",
            "LOCALHOST.",
            "a.localhost",
            "[::1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:0:127.0.0.1]",
            "[::127.0.0.1]",
            "[64:ff9b::7f00:1]",
            "[2002:7f00:1::]",
            "user@127.0.0.1",
            "public.example@127.0.0.1",
        ] {
            assert!(refused(&format!("http://{host}/")), "{host}");
        }
    }

    #[test]
    fn every_special_range_is_refused_and_its_neighbours_are_not() {
        for (inside, outside) in [
            ("10.255.255.255", "11.0.0.0"),
            ("172.16.0.0", "172.15.255.255"),
            ("172.31.255.255", "172.32.0.0"),
            ("192.168.0.1", "192.169.0.1"),
            ("100.64.0.1", "100.63.255.255"),
            ("100.127.255.255", "100.128.0.0"),
            ("169.254.169.254", "169.253.255.255"),
            ("168.63.129.16", "168.63.129.17"),
            ("192.0.2.1", "192.0.3.1"),
            ("198.19.255.255", "198.20.0.0"),
            ("203.0.113.7", "203.0.114.7"),
            ("224.0.0.1", "223.255.255.255"),
            ("255.255.255.255", "1.1.1.1"),
            ("[fd00::1]", "[2606:4700::1]"),
            ("[fe80::1]", "[2a00:1450::1]"),
            ("[fec0::1]", "[2001:200::1]"),
            ("[ff02::1]", "[2001:4860::1]"),
            ("[2001::1]", "[2001:67c::1]"),
            ("[2001:db8::1]", "[2001:db9::1]"),
            ("[64:ff9b::a00:1]", "[64:ff9b::101:101]"),
            ("[64:ff9b:1::101:101]", "[2400::1]"),
            ("[::ffff:10.0.0.1]", "[::ffff:1.1.1.1]"),
            ("[5f00::1]", "[3000::1]"),
        ] {
            assert!(refused(&format!("http://{inside}/")), "{inside}");
            assert!(!refused(&format!("http://{outside}/")), "{outside}");
        }
    }

    #[test]
    fn only_web_addresses_are_asked() {
        for url in [
            "file:///etc/passwd",
            "ftp://example.org/",
            "data:text/html,x",
            "javascript:alert(1)",
            "about:blank",
        ] {
            assert!(refused(url), "{url}");
        }
        assert!(!refused("https://example.org:8443/a?b#c"));
    }

    #[test]
    fn ports_of_other_protocols_are_refused() {
        for port in [0, 22, 25, 110, 6000, 6667, 10080] {
            assert!(refused(&format!("http://example.org:{port}/")), "{port}");
        }
        for port in [80, 443, 3000, 8080, 10443] {
            assert!(!refused(&format!("http://example.org:{port}/")), "{port}");
        }
    }

    #[test]
    fn a_proxy_is_not_asked_for_names_of_a_private_network() {
        let refused = |url: &str| refuse_for_proxy(&Url::parse(url).unwrap()).is_some();
        for url in ["http://router/", "http://nas.local/", "http://wiki.internal./", "http://tv.home.arpa/"] {
            assert!(refused(url), "{url}");
        }
        assert!(!refused("http://example.org/"));
        assert!(!refused("http://home.example.org/"));
    }
}

//! What plays or runs elsewhere -> a link with a title, and a picture where the page gives one.

use crate::tree::{NodeId, Tree, local_name};
use crate::{Act, Report};

use super::look;

/// Parts of players' addresses, and the address of the page that shows the same to a reader. `{}` is what follows the
/// part, up to `?`, `&` or `/`.
const PLAYERS: [(&str, &str); 12] = [
    ("youtube.com/embed/", "https://www.youtube.com/watch?v={}"),
    ("youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v={}"),
    ("youtube.com/v/", "https://www.youtube.com/watch?v={}"),
    ("player.vimeo.com/video/", "https://vimeo.com/{}"),
    ("dailymotion.com/embed/video/", "https://www.dailymotion.com/video/{}"),
    ("open.spotify.com/embed/episode/", "https://open.spotify.com/episode/{}"),
    ("open.spotify.com/embed/track/", "https://open.spotify.com/track/{}"),
    ("ted.com/talks/", "https://www.ted.com/talks/{}"),
    ("fast.wistia.net/embed/iframe/", "https://fast.wistia.net/embed/iframe/{}"),
    ("player.twitch.tv/?video=", "https://www.twitch.tv/videos/{}"),
    ("streamable.com/e/", "https://streamable.com/{}"),
    ("loom.com/embed/", "https://www.loom.com/share/{}"),
];

pub(super) fn shape(tree: &mut Tree, root: NodeId, report: &mut Report) {
    for id in look::elements(tree, root) {
        let Some(tag) = tree.tag(id).map(|t| t.to_string()) else { continue };
        let found = match &*tag {
            "iframe" | "embed" => player(address(tree, id)),
            "object" => player(tree.attr(id, "data").unwrap_or_default().to_owned()),
            "video" | "audio" => media(tree, id),
            "amp-youtube" | "lite-youtube" | "youtube-video" => tree
                .attr(id, "data-videoid")
                .or(tree.attr(id, "videoid"))
                .or(tree.attr(id, "video-id"))
                .map(|video| format!("https://www.youtube.com/watch?v={video}")),
            "amp-vimeo" => tree.attr(id, "data-videoid").map(|video| format!("https://vimeo.com/{video}")),
            _ => continue,
        };
        if !look::is_below(tree, id, root) {
            continue;
        }
        match found {
            Some(target) => replace(tree, id, &target, &tag),
            None if tag == "iframe" || tag == "embed" => {
                report.add("embeds", Act::Dropped, &address(tree, id), "a frame of another page");
                tree.detach(id);
            }
            None => {}
        }
    }
}

fn address(tree: &Tree, id: NodeId) -> String {
    ["src", "data-src", "data-lazy-src"]
        .iter()
        .filter_map(|name| tree.attr(id, name))
        .map(str::trim)
        .find(|v| !v.is_empty() && *v != "about:blank")
        .unwrap_or_default()
        .to_owned()
}

/// The page behind a player's address.
fn player(address: String) -> Option<String> {
    PLAYERS.iter().find_map(|(part, page)| {
        let (_, rest) = address.split_once(part)?;
        let name = rest.split(['?', '&', '/', '#']).next().filter(|name| !name.is_empty())?;
        Some(page.replace("{}", name))
    })
}

/// The file that a `<video>` or `<audio>` plays.
fn media(tree: &Tree, id: NodeId) -> Option<String> {
    let sources = tree.descendants(id).take(20).filter(|&n| tree.is(n, &local_name!("source")));
    [id].into_iter()
        .chain(sources)
        .find_map(|n| {
            tree.attr(n, "src").or(tree.attr(n, "data-src")).map(str::trim).filter(|v| !v.is_empty())
        })
        .filter(|address| !address.starts_with("blob:") && !address.starts_with("data:"))
        .map(str::to_owned)
}

fn replace(tree: &mut Tree, id: NodeId, target: &str, tag: &str) {
    let title = ["title", "aria-label", "alt", "playlabel"]
        .iter()
        .filter_map(|name| tree.attr(id, name))
        .map(str::trim)
        .find(|v| !v.is_empty())
        .map(str::to_owned)
        .unwrap_or_else(|| if tag == "audio" { "Audio".to_owned() } else { "Video".to_owned() });
    let poster = tree.attr(id, "poster").or(tree.attr(id, "data-poster")).map(str::to_owned);
    let link = look::element_with_text(tree, local_name!("a"), &title);
    tree.set_attr(link, "href", target);
    let paragraph = tree.create_element(local_name!("p"));
    tree.set_attr(paragraph, "class", "embed");
    tree.append(paragraph, link);
    let new = match poster.filter(|p| !p.trim().is_empty()) {
        Some(poster) => {
            let image = tree.create_element(local_name!("img"));
            tree.set_attr(image, "src", &poster);
            tree.set_attr(image, "alt", &title);
            let figure = tree.create_element(local_name!("figure"));
            tree.set_attr(figure, "class", "embed");
            tree.append(figure, image);
            tree.append(figure, paragraph);
            figure
        }
        None => paragraph,
    };
    tree.replace(id, new);
}

//! Hands the window's permissions to tauri. Cargo runs this in the package root, so paths are relative to the repository.

fn main() {
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    // The folder itself, because a new file must be embedded too.
    println!("cargo:rerun-if-changed=ui");
    // Without an explicit pattern tauri looks in ./permissions and, finding none, opens every command to the window.
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern("src-tauri/permissions/*.toml");
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("tauri.conf.json and src-tauri/permissions describe the window");
}

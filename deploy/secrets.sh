#!/usr/bin/env bash
# New secrets for compose.yaml: deploy/secrets.sh > .env, once. Keep the file: without MASTER_KEY sealed text is lost.
set -euo pipefail
for name in POSTGRES OWNER APP PLATFORM; do echo "${name}_PASSWORD=$(openssl rand -hex 24)"; done
echo "MASTER_KEY=$(openssl rand -base64 32)"

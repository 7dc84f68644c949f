#!/bin/sh
# Makes or updates Temporal's tables. Harmless to repeat: databases and versions that are there are left.
# SQL_HOST, SQL_PORT, SQL_USER, SQL_PASSWORD and SQL_PLUGIN come from compose.yaml.
set -eu
schema=/etc/temporal/schema/postgresql/v12
for database in temporal temporal_visibility; do
  temporal-sql-tool --database "$database" create || true
  temporal-sql-tool --database "$database" setup-schema -v 0.0 || true
done
temporal-sql-tool --database temporal update-schema -d "$schema/temporal/versioned"
temporal-sql-tool --database temporal_visibility update-schema -d "$schema/visibility/versioned"

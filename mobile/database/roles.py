"""Who may do what: owners make tables, writers fill them, readers see the views only."""

from __future__ import annotations

from .names import quoted, within_limit

ROLES = ("owner", "writer", "reader")
_HEAD = "-- Sijeong: roles and rights of published results. Run as the database's operator."
_MAY_CREATE = "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user"
_KNOWN = "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)"
_CREATE = "CREATE ROLE {role} NOLOGIN"
_JOIN = "GRANT {owner} TO {login}"
_OWNER = ("GRANT USAGE, CREATE ON SCHEMA {schema} TO {owner}",)
_WRITER = (
    "GRANT USAGE ON SCHEMA {schema} TO {writer}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {writer}",
)
_READER = ("GRANT USAGE ON SCHEMA {schema} TO {reader}",)
_SEE = "GRANT SELECT ON {schema}.{view} TO {reader}"


def role_names(schema: str) -> dict[str, str]:
    """``owner``, ``writer``, ``reader`` → the role's name: the schema's and that word."""
    return {role: within_limit(schema, f"_{role}") for role in ROLES}


def grant_roles(cursor, schema: str, views: list[str]) -> bool:
    """Create absent roles where the login may, and give each its rights; False where the operator must create them."""
    from psycopg2 import sql

    roles = role_names(schema)
    cursor.execute(_KNOWN, (list(roles.values()),))
    absent = set(roles.values()) - {name for (name,) in cursor.fetchall()}
    cursor.execute(_MAY_CREATE)
    if absent and not cursor.fetchone()[0]:
        return False
    for role in sorted(absent):
        cursor.execute(sql.SQL(_CREATE).format(role=sql.Identifier(role)))
    names = {role: sql.Identifier(name) for role, name in roles.items()} | {
        "schema": sql.Identifier(schema),
        "login": sql.SQL("CURRENT_USER"),
    }
    for statement in (*_OWNER, *_WRITER, *_READER):
        cursor.execute(sql.SQL(statement).format(**names))
    for view in views:
        cursor.execute(sql.SQL(_SEE).format(**names, view=sql.Identifier(view)))
    return True


def roles_script(schema: str, views: list[str], login: str) -> str:
    """The same as a script for the database's operator, for whom ``login`` is to publish."""
    names = {role: quoted(name) for role, name in role_names(schema).items()} | {"schema": quoted(schema)}
    lines = [_CREATE.format(role=names[role]) + ";" for role in ROLES]
    lines += [f"CREATE SCHEMA IF NOT EXISTS {names['schema']};"]
    lines += [f"{one.format(**names, login=quoted(login))};" for one in (_JOIN, *_OWNER, *_WRITER, *_READER)]
    lines += [_SEE.format(**names, view=quoted(view)) + ";" for view in views]
    return "\n".join([_HEAD, *lines, ""])

-- The registry, version 1. docs/storage.md describes the columns for people.
-- A script that has been released is never changed: the next version is the next file.

CREATE TABLE zone (
    id                   INTEGER PRIMARY KEY,
    sort_key             BLOB    NOT NULL UNIQUE,
    apex                 TEXT    NOT NULL,
    serial               INTEGER NOT NULL,
    version              INTEGER NOT NULL,
    primary_server       TEXT    NOT NULL,
    mailbox              TEXT    NOT NULL,
    name_servers         TEXT    NOT NULL,
    refresh              INTEGER NOT NULL,
    retry                INTEGER NOT NULL,
    expire               INTEGER NOT NULL,
    minimum              INTEGER NOT NULL,
    default_ttl          INTEGER NOT NULL,
    soa_ttl              INTEGER,
    name_server_ttl      INTEGER,
    serial_scheme        TEXT    NOT NULL,
    trunk_prefix         TEXT,
    international_prefix TEXT    NOT NULL,
    country_code         TEXT,
    note                 TEXT
) STRICT;

CREATE TABLE number (
    zone      INTEGER NOT NULL REFERENCES zone (id),
    digits    TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    ttl       INTEGER,
    hole      TEXT,
    endpoints TEXT    NOT NULL,
    note      TEXT,
    PRIMARY KEY (zone, digits)
) STRICT, WITHOUT ROWID;

CREATE TABLE block (
    zone      INTEGER NOT NULL REFERENCES zone (id),
    prefix    TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    ttl       INTEGER,
    length    INTEGER,
    endpoints TEXT    NOT NULL,
    note      TEXT,
    PRIMARY KEY (zone, prefix)
) STRICT, WITHOUT ROWID;

CREATE TABLE delegation (
    zone    INTEGER NOT NULL REFERENCES zone (id),
    prefix  TEXT    NOT NULL,
    version INTEGER NOT NULL,
    ttl     INTEGER,
    servers TEXT    NOT NULL,
    signers TEXT    NOT NULL,
    note    TEXT,
    PRIMARY KEY (zone, prefix)
) STRICT, WITHOUT ROWID;

CREATE TABLE record (
    zone     INTEGER NOT NULL REFERENCES zone (id),
    sort_key BLOB    NOT NULL,
    type     INTEGER NOT NULL,
    version  INTEGER NOT NULL,
    owner    TEXT    NOT NULL,
    ttl      INTEGER,
    records  TEXT    NOT NULL,
    note     TEXT,
    PRIMARY KEY (zone, sort_key, type)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    id          INTEGER PRIMARY KEY,
    zone        INTEGER NOT NULL REFERENCES zone (id),
    from_serial INTEGER NOT NULL,
    to_serial   INTEGER NOT NULL,
    changes     BLOB
) STRICT;

CREATE INDEX journal_of_zone ON journal (zone);

CREATE TABLE change (
    id      INTEGER PRIMARY KEY,
    time    TEXT NOT NULL,
    actor   TEXT NOT NULL,
    origin  TEXT NOT NULL,
    serials TEXT NOT NULL
) STRICT;

CREATE TABLE changed_object (
    change   INTEGER NOT NULL REFERENCES change (id),
    position INTEGER NOT NULL,
    action   TEXT    NOT NULL,
    kind     TEXT    NOT NULL,
    zone     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    before   TEXT,
    after    TEXT,
    PRIMARY KEY (change, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
    name      TEXT    NOT NULL PRIMARY KEY,
    hash      BLOB    NOT NULL,
    can_write INTEGER NOT NULL,
    created   TEXT    NOT NULL,
    expires   TEXT
) STRICT, WITHOUT ROWID;

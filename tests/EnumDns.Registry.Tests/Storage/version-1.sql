-- A registry as version 1 of the schema has it, made by the program and dumped by sqlite3. It stays as it is.
PRAGMA application_id = 1164866925;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
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
INSERT INTO zone VALUES(1,X'6e6574006578616d706c650033003300','3.3.example.net.',2026010203,1,'ns1.example.net.','hostmaster.example.net.','ns1.example.net. ns2.example.net.',3600,900,1209600,300,3600,7200,NULL,'Date','0','00','33','the first zone');
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
INSERT INTO number VALUES(1,'33199001234',2,600,NULL,replace('10 10 sip uri sip:{+number}@example.net\n10 11 h323 regexp ^\+?33(.*)$ h323:\1@example.net','\n',char(10)),replace('a note\nof two lines, é','\n',char(10)));
INSERT INTO number VALUES(1,'33199001235',3,NULL,'not in use','',NULL);
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
INSERT INTO block VALUES(1,'331990012',4,NULL,11,'10 10 sip uri sip:{suffix}@example.net',NULL);
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
INSERT INTO delegation VALUES(1,'3326191',5,86400,replace('ns.1.9.1.6.2.3.3.example.net. 192.0.2.1 2001:db8::1\nns.example.org.','\n',char(10)),'12345 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF',NULL);
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
INSERT INTO record VALUES(1,X'6e6574006578616d706c6500330033005f756470005f73697000',16,6,'_Sip._udp.3.3.example.net.',60,replace('TXT "a \"b\""\nTXT "\000\255;"','\n',char(10)),'odd octets');
INSERT INTO record VALUES(1,X'6e6574006578616d706c6500330033006e73002a00',65280,7,'*.ns.3.3.example.net.',NULL,replace('TYPE65280 \# 0 \nTYPE65280 \# 3 010203','\n',char(10)),NULL);
CREATE TABLE journal (
    id          INTEGER PRIMARY KEY,
    zone        INTEGER NOT NULL REFERENCES zone (id),
    from_serial INTEGER NOT NULL,
    to_serial   INTEGER NOT NULL,
    changes     BLOB
) STRICT;
INSERT INTO journal VALUES(1,1,2026010202,2026010203,X'01340133013201310130013001390139013101330133076578616d706c65036e657400000000000000000100100000025800020141');
INSERT INTO journal VALUES(2,1,2026010203,2026010204,NULL);
CREATE TABLE change (
    id      INTEGER PRIMARY KEY,
    time    TEXT NOT NULL,
    actor   TEXT NOT NULL,
    origin  TEXT NOT NULL,
    serials TEXT NOT NULL
) STRICT;
INSERT INTO change VALUES(7,'2026-01-02T03:04:05.0000006Z','admin','127.0.0.1','3.3.example.net. 2026010203');
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
INSERT INTO changed_object VALUES(7,0,'Updated','Number','3.3.example.net.','+33199001234','before',NULL);
CREATE TABLE token (
    name      TEXT    NOT NULL PRIMARY KEY,
    hash      BLOB    NOT NULL,
    can_write INTEGER NOT NULL,
    created   TEXT    NOT NULL,
    expires   TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO token VALUES('admin',X'01020304',1,'2026-01-02T03:04:05.0000000Z',NULL);
CREATE INDEX journal_of_zone ON journal (zone);
COMMIT;

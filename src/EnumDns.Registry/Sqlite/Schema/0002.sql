-- Version 2: the last serials of zones that were deleted. A zone that is made again goes on above, or its secondaries would never come.

CREATE TABLE gone_zone (
    sort_key BLOB    NOT NULL PRIMARY KEY,
    apex     TEXT    NOT NULL,
    serial   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

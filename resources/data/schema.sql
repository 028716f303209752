-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables, or views, that Deal Timeline reads from SQLite and PostgreSQL. It only ever reads.
--
-- Only "commitments" has to be there, with the columns you have; everything else may be left out. Columns are called as
-- in our CSV and mean the same; the JSON schema beside this file says what. Their case does not matter, and a word of SQL
-- may end in an underscore: from_, to_, end_. NULL and the empty text are "not stated". Columns that are not listed here
-- are reported and not read, tables not listed are not looked at.
--
-- Dates are text, as EDTF of the precision that the source has ('2026-11-03', '2026-11', '2026-Q3', '2026-H2', '2026'),
-- or a column of the type date. Amounts are numbers in the unit beside them; of the type numeric or integer they are
-- exact. Several parties in one cell, or aliases, have semicolons between; in PostgreSQL an array will do.
--
-- "position" says the order of the rows: of parties, which get their colours in it, and of the statuses of one deal, the
-- last of which is the current one. Without it rows stand by date, then by their text.

CREATE TABLE data_set (       -- one row; without it the party that most commitments name is the one looked at
    title text,
    focus text                -- a party's id
);

CREATE TABLE parties (        -- all of them or none: without this table every name is a party
    id text PRIMARY KEY,
    position integer,
    name text NOT NULL,
    aliases text              -- 'AWS; Amazon'
);

CREATE TABLE sources (        -- likewise
    id text PRIMARY KEY,
    position integer,
    publisher text NOT NULL,
    title text,
    author text,
    url text,
    published text,           -- NULL: the page is undated
    language text,
    kind text,                -- official, filing, press, blog
    note text
);

CREATE TABLE deals (          -- a deal that only commitments name is announced as the first of them
    id text PRIMARY KEY,
    position integer,
    title text NOT NULL,
    announced text,           -- or else
    known_by text             -- the earliest page that mentions it
);

CREATE TABLE commitments (
    id text PRIMARY KEY,
    position integer,
    deal text NOT NULL,       -- a deal's id, or what to call it
    kind text NOT NULL,       -- capacity, purchase, investment, warrant, loan, guarantee
    "from" text NOT NULL,     -- who promises: a party's id or name
    "to" text NOT NULL,       -- who receives
    what text,
    measure text,             -- power, money, shares, chips
    said text,                -- exact, about, at least, up to, range, not stated
    unit text,                -- W, kW, MW, GW; the currency of money
    value numeric,            -- of all but a range
    low numeric,              -- of a range
    high numeric,
    phase_of text,            -- the commitment that this is a part of
    "option" boolean,
    umbrella boolean,         -- a total over deals still to be made
    condition text,
    announced text,           -- where that is not its deal's
    known_by text,
    start text,
    "end" text,               -- '..' is open
    term text,                -- 'P7Y'
    plotted text
);

CREATE TABLE events (
    id text PRIMARY KEY,
    position integer,
    deal text NOT NULL,
    what text NOT NULL,
    date text
);

CREATE TABLE claims (         -- what others state, beside the sums
    id text PRIMARY KEY,
    position integer,
    what text NOT NULL,
    type text NOT NULL,       -- total, forecast, target, expectation, capability, valuation, context
    deal text,
    "from" text,
    "to" text,
    of text,                  -- the kind of what it claims to add up
    measure text,
    said text,
    unit text,
    value numeric,
    low numeric,
    high numeric,
    known text
);

CREATE TABLE relations (      -- "from" supersedes "to", is part of it, overlaps it, adds to it, conflicts with it
    id text,                  -- for its evidence
    position integer,
    kind text NOT NULL,
    "from" text NOT NULL,     -- a commitment's id
    "to" text NOT NULL,
    date text,                -- from when it holds; NULL: always
    note text
);

CREATE TABLE statuses (
    id text,                  -- for its evidence
    position integer,
    of text NOT NULL,         -- 'deal:ID' or 'commitment:ID'; the ID alone where only one has it
    status text NOT NULL,
    date text                 -- NULL: from the announcement
);

CREATE TABLE evidence (
    position integer,
    of text NOT NULL,         -- 'commitment:ID', 'deal:ID', 'status:ID', 'event:ID', 'claim:ID', 'relation:ID'
    source text NOT NULL,     -- a source's id
    paragraph integer,
    printed text NOT NULL,
    supports text NOT NULL,   -- amount, announcement, start, end, term, status, condition, what, event, claim
    currency text,            -- implied
    measure text,             -- what this source reads, where that is not the amount plotted
    said text,
    unit text,
    value numeric,
    low numeric,
    high numeric
);

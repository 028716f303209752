// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/dealreader.h"

namespace files
{

/// The deals that come with the program, as a path.
inline const QString bundledDeals = QStringLiteral(":/data/openai.json");

struct ReadOptions {
    Progress *progress = nullptr; ///< outlives the call
};

/// Reads a deal file, or a database (files/sqlplace.h). Where its bytes cannot be had, `cannotRead` of the result says
/// why: there is none, it is no regular file, it is too large or may not be read. Say shownPath(path) of it, as a
/// password may stand in an address.
ReadResult readDealFile(const QString &path, const ReadOptions &options = {});

} // namespace files

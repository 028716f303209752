// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace window
{

class DealFile;

/// What is to be written: all that is shown of the deals, or something made of it that cannot be opened as deals.
enum class Written { Deals, Export };

/// Calls `write`; but where `target` is the file whose deals are shown, only once the user has agreed, who is told what
/// would be lost. `file` may be null.
void askBeforeOverwriting(
    QWidget *parent, const DealFile *file, const QString &target, Written what, std::function<void()> write);

} // namespace window

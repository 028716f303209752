// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace window
{

/// Asks where a database is: an address or a SQLite file, and one of its tables. Can be accepted once both say a place
/// that could be one; whether anything is there, opening it says.
class DatabaseDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit DatabaseDialog(QWidget *parent = nullptr);

    /// As DealFile opens it. A password may stand in it: never to be shown.
    QString path() const;

private:
    QLineEdit *addLine(const QString &placeholder);
    void follow();

    QLineEdit *m_address, *m_table;
    QLabel *m_refusal;
    QPushButton *m_open;
};

} // namespace window

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/details/sourcebox.h"

#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;

namespace window
{

class ComparePane;
class DetailsPane;
class FilterPane;
class Looks;
class SentenceButton;
class TablePane;
class TimelinePane;
class ViewState;

/// The panes of a window beside each other: filters, the page that is shown, details.
class Workbench final : public QWidget
{
    Q_OBJECT
public:
    Workbench(ViewState *state, const Looks *looks, OpenAddress open, QWidget *parent = nullptr);

    /// Filters, pages, details.
    QSplitter *splitter() const { return m_splitter; }
    FilterPane *filters() const { return m_filters; }
    TimelinePane *timeline() const { return m_timeline; }
    ComparePane *compare() const { return m_compare; }
    TablePane *table() const { return m_table; }
    DetailsPane *details() const { return m_details; }

    /// What the picture that is shown comes to; a click explains it.
    SentenceButton *sentence() const { return m_sentence; }
    /// The values under the pointer of the page that is shown, as a sentence.
    QString reading() const;
    /// The keyboard goes to what the page is about.
    void focusPage();
    /// Opens what the signs of the selected deal mean, on the page that is shown.
    void explainSigns();
    /// The keyboard goes to the next pane in sight, or to the one before.
    void focusPane(int step);
    /// One beside this widget that the keyboard is to get to as well, last of all.
    void addPane(QWidget *pane) { m_others.push_back(pane); }

Q_SIGNALS:
    void readingChanged(const QString &sentence);
    /// The sentence above the picture was clicked: the details say what its sums are made of, and have to be seen.
    void detailsWanted();

private:
    void arrange();
    void showPage();
    void sayReading();
    void showSentence();
    void explainSums();

    ViewState *m_state;
    QSplitter *m_splitter, *m_pages;
    SentenceButton *m_sentence;
    QStackedWidget *m_charts;
    FilterPane *m_filters;
    TimelinePane *m_timeline;
    ComparePane *m_compare;
    TablePane *m_table;
    DetailsPane *m_details;
    std::vector<QWidget *> m_others;
};

} // namespace window

// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/workbooks/ziparchive.h"

#include "files/problems/filetranslation.h"
#include "files/problems/progress.h"

#include <algorithm>

#include <zip.h>

namespace files
{

class ZipArchive::Part final : public QIODevice
{
public:
    Part(ZipArchive &archive, zip_file_t *file, qint64 stated)
        : m_archive(archive)
        , m_part(file)
        , m_stated(std::max<qint64>(stated, 1))
    {
        open(ReadOnly | Unbuffered);
    }
    ~Part() override { zip_fclose(m_part); }
    Q_DISABLE_COPY_MOVE(Part)

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        if (!m_archive.isFine() || m_archive.isCancelled())
            return -1;
        const qint64 count = zip_fread(m_part, data, static_cast<zip_uint64_t>(most));
        if (count < 0)
            m_archive.fail(Text::tr("it is damaged: what is packed in it cannot be unpacked"));
        m_archive.m_left -= std::max<qint64>(count, 0);
        if (m_archive.m_left < 0)
            m_archive.fail(Text::tr("it unpacks to more than %1 MiB").arg(unpackedLimit / (1024 * 1024)));
        m_read += std::max<qint64>(count, 0);
        if (m_archive.m_progress) // the other half is understanding it
            m_archive.m_progress->reach(std::min(m_read, m_stated), m_stated * 2);
        return m_archive.isFine() ? count : -1;
    }
    qint64 writeData(const char * /*data*/, qint64 /*size*/) override { return -1; }

private:
    ZipArchive &m_archive;
    zip_file_t *m_part;
    qint64 m_stated, m_read = 0; // the first is good enough for a progress bar
};

ZipArchive::ZipArchive(const QByteArray &file, Progress *progress, qint64 mostUnpacked)
    : m_file(file)
    , m_progress(progress)
    , m_left(mostUnpacked)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source =
        zip_source_buffer_create(m_file.constData(), static_cast<zip_uint64_t>(m_file.size()), 0, &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!m_zip) {
        zip_source_free(source);
        fail(Text::tr("it is damaged: its list of contents cannot be read"));
    }
    zip_error_fini(&error);
}

ZipArchive::~ZipArchive()
{
    if (m_zip)
        zip_discard(m_zip);
}

void ZipArchive::fail(const QString &obstacle)
{
    if (isFine())
        m_obstacle = obstacle;
}

bool ZipArchive::isCancelled() const
{
    return files::isCancelled(m_progress);
}

bool ZipArchive::has(const QString &part) const
{
    return m_zip && zip_name_locate(m_zip, part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::unique_ptr<QIODevice> ZipArchive::open(const QString &part)
{
    const zip_int64_t index = m_zip ? zip_name_locate(m_zip, part.toUtf8().constData(), ZIP_FL_NOCASE) : -1;
    if (index < 0 || !isFine())
        return nullptr;
    const auto place = static_cast<zip_uint64_t>(index);
    zip_stat_t stat;
    zip_stat_init(&stat);
    zip_stat_index(m_zip, place, 0, &stat);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        fail(Text::tr("it has a password: save it without one"));
    zip_file_t *file = isFine() ? zip_fopen_index(m_zip, place, 0) : nullptr;
    if (!file)
        fail(Text::tr("it is damaged: what is packed in it cannot be unpacked"));
    constexpr zip_uint64_t most = unpackedLimit;
    return file ? std::make_unique<Part>(*this, file, static_cast<qint64>(std::min(stat.size, most))) : nullptr;
}

} // namespace files

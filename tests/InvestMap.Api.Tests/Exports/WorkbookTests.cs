using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using InvestMap.Catalog;

namespace InvestMap.Api.Tests;

/// <summary>Workbooks: another program reads them, every cell as csv has it, and no time inside is the clock's.</summary>
public sealed class WorkbookTests(MapServer server) : IClassFixture<MapServer>
{
    [Fact]
    public async Task Every_subject_has_the_cells_of_its_csv()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var plural in Catalogue.Map.Subjects.Where(s => s.Plural is not null).Select(s => s.Plural!))
        {
            var csv = ExportedTable.Read(await BytesAsync($"{plural}.csv?demonstration=true"));
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(await BytesAsync($"{plural}.xlsx?demonstration=true")));
            Assert.Equal(plural, reader.Name);
            Assert.True(reader.Read());
            var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            foreach (var row in csv)
            {
                Assert.True(reader.Read());
                for (var i = 0; i < names.Length; i++)
                {
                    Assert.Equal(Unmarked(names[i], row[names[i]]), Shown(reader.GetValue(i)));
                }
            }

            Assert.False(reader.Read());
            Assert.True(reader.NextResult());
            Assert.Equal("about", reader.Name);
            var about = new List<string>();
            while (reader.Read())
            {
                about.Add($"{reader.GetString(0)}={reader.GetString(1)}");
            }

            Assert.Contains("Mã dữ liệu=" + plural, about);
            Assert.Contains("Giấy phép sử dụng=chưa công bố", about);
            Assert.Contains("Lần công bố=2", about);
        }
    }

    [Fact]
    public async Task Text_stays_text_and_every_time_is_the_publications()
    {
        var bytes = await BytesAsync("departments.xlsx?lang=en");
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        Assert.Equal(bytes, await BytesAsync("departments.xlsx?lang=en"));
        await using var command = server.Database.Admin.CreateCommand("select published_at from published.publication where number = 2");
        var published = (DateTime)(await command.ExecuteScalarAsync())!;
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            // The times of a zip have two seconds.
            Assert.InRange((published - entry.LastWriteTime.DateTime).TotalSeconds, 0, 2);
        }

        Assert.Contains(published.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), TextOf(zip, "docProps/core.xml"), StringComparison.Ordinal);
        var sheet = TextOf(zip, "xl/worksheets/sheet1.xml");
        Assert.Contains("t=\"inlineStr\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("Departments", TextOf(zip, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
    }

    private static string TextOf(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string Unmarked(string name, string cell) => cell.StartsWith('\'') && name is not ("location" or "boundary") ? cell[1..] : cell;

    private static string Shown(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number == Math.Truncate((decimal)number) ? ((decimal)number).ToString("0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture)),
        _ => value.ToString()!,
    };

    private Task<byte[]> BytesAsync(string address) => server.Client.GetByteArrayAsync(new Uri("/export/" + address, UriKind.Relative));
}

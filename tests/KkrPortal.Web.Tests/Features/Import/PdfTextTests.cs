using System.Globalization;
using System.Text;
using KkrPortal.Web.Features.Import;

namespace KkrPortal.Web.Tests.Features.Import;

/// <summary>PDFs written by hand, so that every way to refuse one is met: each must get its own sentence, and none may take the portal along.</summary>
public class PdfTextTests
{
    private static readonly LimitedProcess.Limits Usual = new(TimeSpan.FromSeconds(30), MemoryKiB: 1_500_000, OutputBytes: 30_000_000);

    [Fact]
    public async Task Text_is_read_page_by_page_with_the_addresses_behind_linked_words()
    {
        var (text, refusal) = await PdfText.ExtractAsync(Pdf(["Referat af møde", "Referater kan ses her"], link: "https://kkr.example/referater"), TestContext.Current.CancellationToken);
        Assert.Null(refusal);
        var pages = text!.Split('\f');
        Assert.Equal("Referat af møde", pages[0].Trim());
        Assert.Equal(["Referater kan ses her", "https://kkr.example/referater"], pages[1].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public async Task A_scan_without_text_is_refused_as_a_picture() => Assert.Equal("pdf-without-text", await RefusalOfAsync(Pdf([""])));

    [Fact]
    public async Task A_locked_pdf_is_refused_as_locked() => Assert.Equal("pdf-encrypted", await RefusalOfAsync(Pdf(["Hemmeligt"], isLocked: true)));

    [Fact]
    public async Task Rubbish_with_the_mark_of_a_pdf_is_refused_as_broken() => Assert.Equal("pdf-broken", await RefusalOfAsync("%PDF-1.7\nnoget helt andet"u8.ToArray()));

    [Fact]
    public async Task More_text_than_minutes_can_hold_is_refused() =>
        Assert.Equal("pdf-too-much-text", await RefusalOfAsync(Pdf([.. Enumerable.Repeat(new string('x', 60), 50)]), Usual with { OutputBytes = 1_000 }));

    /// <summary>Twelve forms, each drawing the one before it ten times: a few kilobytes that ask for a million million words. A quick machine fills the usual memory before the time is up.</summary>
    [Fact]
    public async Task A_bomb_is_stopped_and_refused_as_too_slow() => Assert.Equal("pdf-too-slow", await RefusalOfAsync(Pdf(["Bombe"], bomb: 12), Usual with { Time = TimeSpan.FromSeconds(2), MemoryKiB = Usual.MemoryKiB * 8 }));

    [Fact]
    public async Task A_pdf_that_needs_more_memory_than_it_may_use_is_refused_as_too_heavy() =>
        Assert.Equal("pdf-too-heavy", await RefusalOfAsync(Pdf(["Tung"], bomb: 7), Usual with { MemoryKiB = 60_000 }));

    private static async Task<string?> RefusalOfAsync(byte[] pdf, LimitedProcess.Limits? limits = null) => (await PdfText.ExtractAsync(pdf, limits ?? Usual, TestContext.Current.CancellationToken)).Refusal?.Code;

    private static byte[] Pdf(IReadOnlyList<string> pages, string? link = null, bool isLocked = false, int bomb = 0)
    {
        var objects = new List<string>();
        int Add(string content)
        {
            objects.Add(content);
            return objects.Count;
        }

        var font = Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        var form = 0;
        for (var level = 0; level < bomb; level++)
        {
            var draw = form == 0 ? "BT /F 9 Tf 10 10 Td (ord) Tj ET" : string.Concat(Enumerable.Repeat("/X Do ", 10));
            var inner = form == 0 ? "" : $"/XObject << /X {form} 0 R >>";
            form = Add($"<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F {font} 0 R >> {inner} >> /Length {draw.Length} >>\nstream\n{draw}\nendstream");
        }
        var tree = objects.Count + (pages.Count * 3) + 1;
        var kids = new List<int>();
        for (var i = 0; i < pages.Count; i++)
        {
            var draw = $"BT /F 12 Tf 50 700 Td ({pages[i]}) Tj ET{(form > 0 ? " /X Do" : "")}";
            var content = Add($"<< /Length {draw.Length} >>\nstream\n{draw}\nendstream");
            var annotation = Add($"<< /Type /Annot /Subtype /Link /Rect [50 690 200 720] /A << /S /URI /URI ({link ?? "mailto:kkr@kkr.example"}) >> >>");
            kids.Add(Add($"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R {(i == pages.Count - 1 ? $"/Annots [{annotation} 0 R]" : "")} /Resources << /Font << /F {font} 0 R >> {(form > 0 ? $"/XObject << /X {form} 0 R >>" : "")} >> >>"));
        }
        Add($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>");
        var root = Add($"<< /Type /Catalog /Pages {tree} 0 R >>");
        var locked = isLocked ? $" /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('a', 64)}> /U <{new string('b', 64)}> >>" : "";

        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root {root} 0 R{locked} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}

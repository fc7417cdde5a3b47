using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using KkrPortal.Web.Printing;

namespace KkrPortal.Web.Tests.Features.Documents;

public sealed class WordTextTests
{
    [Fact]
    public void Each_list_counts_from_its_own_number_with_its_own_sign()
    {
        using var file = WordprocessingDocument.Create(new MemoryStream(), WordprocessingDocumentType.Document);
        var words = new WordText(file.AddMainDocumentPart());
        var points = words.Blocks("3) tre\n4) fire\n\n1. en").OfType<Paragraph>().Select(p => p.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        var numbering = words.Numbering();

        (string? Mark, int? Start) Of(int list)
        {
            var instance = numbering.Elements<NumberingInstance>().Single(n => n.NumberID?.Value == list);
            var definition = numbering.Elements<AbstractNum>().Single(d => d.AbstractNumberId?.Value == instance.AbstractNumId?.Val?.Value);
            return (definition.Elements<Level>().First().LevelText!.Val, instance.Elements<LevelOverride>().First().StartOverrideNumberingValue?.Val?.Value);
        }
        Assert.Equal([points[0], points[0]], points[..2]);
        Assert.Equal(("%1)", 3), Of(points[0]));
        Assert.Equal(("%1.", 1), Of(points[2]));
    }
}

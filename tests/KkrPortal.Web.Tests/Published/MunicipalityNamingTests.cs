using System.Text.RegularExpressions;
using KkrPortal.Data.Published;

namespace KkrPortal.Web.Tests.Published;

public sealed class MunicipalityNamingTests
{
    [Theory]
    [InlineData("Aalborg", "Det sker i Aalborg.")]
    [InlineData("Aalborg", "Aalborgs Kommune har svaret.")]
    [InlineData("Aalborg", "Ålborg Kommune har svaret.")]
    [InlineData("Aalborg", "| Aalborg | 12 |")]
    [InlineData("Høje-Taastrup", "Høje-Tåstrup Kommune")]
    [InlineData("Lyngby-Taarbæk", "Lyngby Taarbæk Kommune")]
    [InlineData("Vesthimmerlands", "I Vesthimmerland er der plads.")]
    [InlineData("Vesthimmerlands", "Vesthimmerlands Kommune")]
    [InlineData("Randers", "Randers' svar kom i tide.")]
    [InlineData("Vejen", "Vejen Kommune er med.")]
    [InlineData("Vejen", "Både Kolding, Vejen og Varde er med.")]
    public void A_text_names_the_municipality(string name, string text) => Assert.Matches(new Regex(MunicipalityNaming.Pattern(name)), text);

    [Theory]
    [InlineData("Aalborg", "Aalborg Universitet og Aalborghus")]
    [InlineData("København", "Københavns Professionshøjskole orienterede.")]
    [InlineData("Køge", "Køgeprojektet")]
    [InlineData("Vejen", "Vejen frem er lang.")]
    [InlineData("Vejen", "Det er svært. Vejen er lang.")]
    [InlineData("Herning", "Overnatning i herningområdet")]
    public void A_text_names_something_else(string name, string text) => Assert.DoesNotMatch(new Regex(MunicipalityNaming.Pattern(name)), text);
}

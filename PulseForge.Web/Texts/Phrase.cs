namespace PulseForge.Web.Texts;

/// <summary>Marks an English sentence that is looked up elsewhere, so that it gets into the texts: <c>Phrase.Of("Fill this in.")</c>.</summary>
public static class Phrase
{
    public static string Of(string english) => english;
}

using System.Text;

namespace PulseForge.Core.Programs.Sharing;

/// <summary>
/// The text of a file in the encodings that editors and spreadsheets write: UTF-8, UTF-16 with or without its mark, and what Excel still calls text (Windows-1252).
/// </summary>
internal static class FileText
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static string Of(byte[] bytes) => Of(bytes, ProgramFile.MostMegabytes, SharingTexts.TooLarge, SharingTexts.NoText);

    /// <param name="tooLarge">What is said of a larger file, with the megabytes as its argument.</param>
    /// <param name="noText">What is said of a file that is no text.</param>
    public static string Of(byte[] bytes, int mostMegabytes, string tooLarge, string noText)
    {
        if (bytes.Length > mostMegabytes * 1024 * 1024) throw Fault(tooLarge, mostMegabytes);
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]) throw Fault(SharingTexts.Spreadsheet);
        var text = Decoded(bytes);
        if (text.Contains('\0', StringComparison.Ordinal)) throw Fault(noText);
        return string.IsNullOrWhiteSpace(text) ? throw Fault(SharingTexts.Empty) : text;
    }

    private static string Decoded(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => FromUtf8(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => FromUtf8(bytes),
    };

    private static string FromUtf8(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes); // no UTF-8: every byte means something here
        }
    }

    private static FileFaultException Fault(string problem, params object[] args) => new(new FileFault(new Sentence(problem, args)));
}

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using PulseForge.Web.Components.Charts;
using QRCoder;

namespace PulseForge.Web.Components;

/// <summary>A QR code as inline SVG, dark on white in either theme (cameras want it so), with the four modules of quiet around it that the standard asks for.</summary>
public static class QrCode
{
    public static IHtmlContent Of(string content, string label)
    {
        using var data = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count.ToString(CultureInfo.InvariantCulture);
        return Svg.Element("svg", ("class", "qr"), ("viewBox", $"0 0 {size} {size}"), ("role", "img"), ("aria-label", label), ("shape-rendering", "crispEdges"))
            .With(Svg.Element("rect", ("width", size), ("height", size), ("fill", "#fff")), Svg.Element("path", ("fill", "#000"), ("d", Dark(data))));
    }

    /// <summary>Each row's dark runs; QRCoder's matrix holds the quiet zone.</summary>
    private static string Dark(QRCodeData data)
    {
        var path = new StringBuilder();
        foreach (var (y, row) in data.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Length; x++)
            {
                var from = x;
                while (x < row.Length && row[x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }
        return path.ToString();
    }
}

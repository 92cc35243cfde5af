namespace PulseForge.Web.Setup;

/// <summary>What a browser kept for somebody goes with them.</summary>
public static class ForgetfulDevice
{
    /// <summary>The sessions that lie on a phone, the worker and its files, and photos that were looked at. Browsers that don't know the header are emptied by the page's script.</summary>
    public static void ForgetOnThisDevice(this HttpResponse response) => response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
}

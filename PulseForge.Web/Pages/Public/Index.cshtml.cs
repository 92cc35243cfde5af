using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Pages.Public;

public sealed class IndexModel : PageModel
{
    /// <summary>As a coach types them: the notation is the same in every language.</summary>
    public const string SampleLines = """
        A.  Back Squat 5x5 @80% rest 3m progress +2.5kg
        B1. Bench Press 4x6-8 rpe 8 rest 90s progress double 2.5kg
        B2. Chest-Supported Row 4x8-10 2rir
        C.  Pull-up 3xAMRAP bw+10kg
        D.  Heavy Bag 5 rounds 3:00 rest 1:00 rpe 7
        """;

    public void OnGet() { }
}

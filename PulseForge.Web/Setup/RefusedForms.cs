using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Setup;

/// <summary>A form that is shown again with its errors answers 422, whichever page it stands on: scripts, proxies and tests can tell it from one that was taken.</summary>
public sealed class RefusedForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || context.ModelState.IsValid) return;
        if (context.Result is PageResult or PartialViewResult && response.StatusCode == StatusCodes.Status200OK) response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}

using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PulseForge.Web.Setup;

/// <summary>
/// A page that is shown again because its form was refused answers 422, whichever page it is: scripts, proxies and tests can tell it from one that was taken.
/// Parts of a page say so themselves: most of them answer while somebody still types.
/// </summary>
public sealed class RefusedForms : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || context.ModelState.IsValid) return;
        if (context.Result is PageResult && response.StatusCode == StatusCodes.Status200OK) response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}

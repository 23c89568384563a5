<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="1" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="1" forceraster="0" symbollevels="0">
    <rules key="sijeong">
      <rule label="Colour: riders with another route" key="sijeong.0">
        <rule filter="&quot;overlap_demand&quot; &lt;= 0.2" symbol="0" label="up to 20 %: hard to replace" key="sijeong.0.0"/>
        <rule filter="&quot;overlap_demand&quot; > 0.2 AND &quot;overlap_demand&quot; &lt;= 0.4" symbol="1" label="20–40 %" key="sijeong.0.1"/>
        <rule filter="&quot;overlap_demand&quot; > 0.4 AND &quot;overlap_demand&quot; &lt;= 0.6" symbol="2" label="40–60 %" key="sijeong.0.2"/>
        <rule filter="&quot;overlap_demand&quot; > 0.6 AND &quot;overlap_demand&quot; &lt;= 0.8" symbol="3" label="60–80 %" key="sijeong.0.3"/>
        <rule filter="&quot;overlap_demand&quot; > 0.8" symbol="4" label="over 80 %: largely doubled" key="sijeong.0.4"/>
        <rule filter="&quot;overlap_demand&quot; IS NULL" symbol="5" label="no rides known" key="sijeong.0.5"/>
      </rule>
      <rule label="Width: passengers a day" key="sijeong.1">
        <rule filter="FALSE" symbol="6" label="1,000 passengers" key="sijeong.1.0"/>
        <rule filter="FALSE" symbol="7" label="400 passengers" key="sijeong.1.1"/>
        <rule filter="FALSE" symbol="8" label="100 passengers" key="sijeong.1.2"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="255,255,255,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.9"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="255,255,255,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.9"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END + 0.5"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="253,224,166,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.4"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="253,224,166,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="255,255,255,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.9"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="255,255,255,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.9"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END + 0.5"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="243,169,107,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.4"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="243,169,107,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="255,255,255,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.9"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="255,255,255,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.9"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END + 0.5"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="216,96,111,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.4"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="216,96,111,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="255,255,255,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.9"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="255,255,255,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.9"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END + 0.5"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="145,55,138,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.4"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="145,55,138,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="4">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="255,255,255,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.9"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="255,255,255,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.9"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END + 0.5"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="59,26,102,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.4"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="59,26,102,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="5">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="1" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="255,255,255,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.9"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="255,255,255,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.9"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END + 0.5"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="round"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="round"/>
            <Option type="QString" name="line_color" value="184,192,199,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2.4"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="round"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="round"/>
          <prop k="line_color" v="184,192,199,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2.4"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="outlineWidth">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="max(0.25, 5 * coalesce(&quot;passengers&quot;, 0) / 1000.0) * CASE WHEN coalesce(@map_scale, 0) > 150000 THEN 0.5 ELSE 1 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="6">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="flat"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="line_color" value="95,107,118,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="5"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="95,107,118,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="5"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="7">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="flat"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="line_color" value="95,107,118,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="2"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="95,107,118,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="2"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="line" force_rhr="0" clip_to_extent="1" alpha="1" name="8">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleLine" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="align_dash_pattern" value="0"/>
            <Option type="QString" name="capstyle" value="flat"/>
            <Option type="QString" name="customdash" value="5;2"/>
            <Option type="QString" name="customdash_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="customdash_unit" value="MM"/>
            <Option type="QString" name="dash_pattern_offset" value="0"/>
            <Option type="QString" name="dash_pattern_offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="dash_pattern_offset_unit" value="MM"/>
            <Option type="QString" name="draw_inside_polygon" value="0"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="line_color" value="95,107,118,255"/>
            <Option type="QString" name="line_style" value="solid"/>
            <Option type="QString" name="line_width" value="0.5"/>
            <Option type="QString" name="line_width_unit" value="MM"/>
            <Option type="QString" name="offset" value="0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="ring_filter" value="0"/>
            <Option type="QString" name="trim_distance_end" value="0"/>
            <Option type="QString" name="trim_distance_end_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_end_unit" value="MM"/>
            <Option type="QString" name="trim_distance_start" value="0"/>
            <Option type="QString" name="trim_distance_start_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="trim_distance_start_unit" value="MM"/>
            <Option type="QString" name="tweak_dash_pattern_on_corners" value="0"/>
            <Option type="QString" name="use_custom_dash" value="0"/>
            <Option type="QString" name="width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
          </Option>
          <prop k="align_dash_pattern" v="0"/>
          <prop k="capstyle" v="flat"/>
          <prop k="customdash" v="5;2"/>
          <prop k="customdash_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="customdash_unit" v="MM"/>
          <prop k="dash_pattern_offset" v="0"/>
          <prop k="dash_pattern_offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="dash_pattern_offset_unit" v="MM"/>
          <prop k="draw_inside_polygon" v="0"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="line_color" v="95,107,118,255"/>
          <prop k="line_style" v="solid"/>
          <prop k="line_width" v="0.5"/>
          <prop k="line_width_unit" v="MM"/>
          <prop k="offset" v="0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="ring_filter" v="0"/>
          <prop k="trim_distance_end" v="0"/>
          <prop k="trim_distance_end_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_end_unit" v="MM"/>
          <prop k="trim_distance_start" v="0"/>
          <prop k="trim_distance_start_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="trim_distance_start_unit" v="MM"/>
          <prop k="tweak_dash_pattern_on_corners" v="0"/>
          <prop k="use_custom_dash" v="0"/>
          <prop k="width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause nullsFirst="1" asc="0">"passengers"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="sijeong">
      <rule filter="&quot;passengers&quot; > 0" scalemaxdenom="150000" key="sijeong.0">
        <settings calloutType="simple">
          <text-style fieldName="'  ' || &quot;route_name&quot; || '  '" fontWeight="75" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" textOrientation="horizontal" legendString="Aa" textColor="34,48,60,255" fontSize="8.5" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0" textOpacity="1" blendMode="0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" previewBkgrdColor="255,255,255,255" fontKerning="1" fontFamily="Malgun Gothic" allowHtml="0" isExpression="1" namedStyle="" multilineHeight="0.75">
            <families>
              <family name="Malgun Gothic"/>
              <family name="Noto Sans CJK KR"/>
              <family name="NanumGothic"/>
              <family name="Apple SD Gothic Neo"/>
              <family name="sans-serif"/>
            </families>
            <text-buffer bufferJoinStyle="128" bufferSize="0.90000000000000002" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,255" bufferOpacity="0.92000000000000004" bufferSizeUnits="MM"/>
            <text-mask maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
            <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
              <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="fillSymbol">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" locked="0" pass="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="255,255,255,255"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="128,128,128,255"/>
                    <Option type="QString" name="outline_style" value="no"/>
                    <Option type="QString" name="outline_width" value="0"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="255,255,255,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="128,128,128,255"/>
                  <prop k="outline_style" v="no"/>
                  <prop k="outline_width" v="0"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </background>
            <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
            <dd_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </dd_properties>
            <substitutions/>
          </text-style>
          <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
          <placement placementFlags="10" rotationUnit="AngleDegrees" rotationAngle="0" yOffset="0" xOffset="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" geometryGeneratorEnabled="0" layerType="UnknownGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" lineAnchorClipping="0" placement="2" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorPercent="0.5" geometryGenerator="" maxCurvedCharAngleIn="25" geometryGeneratorType="PointGeometry" preserveRotation="1" distMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" centroidInside="0" maxCurvedCharAngleOut="-25" overrunDistanceUnit="MM" polygonPlacementFlags="2" distUnits="MM" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" lineAnchorType="0" offsetType="0" repeatDistanceUnits="MM" repeatDistance="0" fitInPolygonOnly="0" centroidWhole="0" dist="0" offsetUnits="MM" priority="5"/>
          <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" displayAll="0" scaleMin="0" zIndex="0" scaleVisibility="0" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="0" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
          <dd_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="Priority">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="scale_linear(ln(1 + max(&quot;passengers&quot;, 0)), 0, 14, 2, 10)"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
                <Option type="Map" name="ZIndex">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="&quot;passengers&quot;"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </dd_properties>
          <callout type="simple">
            <Option type="Map">
              <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
              <Option type="int" name="blendMode" value="0"/>
              <Option type="Map" name="ddProperties">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
              <Option type="bool" name="drawToAllParts" value="false"/>
              <Option type="QString" name="enabled" value="0"/>
              <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
              <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; alpha=&quot;1&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/>&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/>&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/>&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/>&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/>&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/>&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/>&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/>&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/>&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/>&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
              <Option type="double" name="minLength" value="0"/>
              <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="minLengthUnit" value="MM"/>
              <Option type="double" name="offsetFromAnchor" value="0"/>
              <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
              <Option type="double" name="offsetFromLabel" value="0"/>
              <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
            </Option>
          </callout>
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration>
    <field name="rank" configurationFlags="None"/>
    <field name="route_id" configurationFlags="None"/>
    <field name="route_name" configurationFlags="None"/>
    <field name="bus_kind" configurationFlags="None"/>
    <field name="passengers" configurationFlags="None"/>
    <field name="passengers_total" configurationFlags="None"/>
    <field name="transfer_in_share_fare" configurationFlags="None"/>
    <field name="transfer_in_share_behaviour" configurationFlags="None"/>
    <field name="transfer_out_share_fare" configurationFlags="None"/>
    <field name="transfer_out_share_behaviour" configurationFlags="None"/>
    <field name="distance_mean_m" configurationFlags="None"/>
    <field name="time_mean_s" configurationFlags="None"/>
    <field name="speed_kmh" configurationFlags="None"/>
    <field name="passenger_km" configurationFlags="None"/>
    <field name="turnover" configurationFlags="None"/>
    <field name="load_factor" configurationFlags="None"/>
    <field name="max_load" configurationFlags="None"/>
    <field name="max_load_segment" configurationFlags="None"/>
    <field name="peak_load_per_run" configurationFlags="None"/>
    <field name="peak_load_segment" configurationFlags="None"/>
    <field name="peak_load_hour" configurationFlags="None"/>
    <field name="peak_crowding" configurationFlags="None"/>
    <field name="peak_hour" configurationFlags="None"/>
    <field name="peak_hour_share" configurationFlags="None"/>
    <field name="length_km" configurationFlags="None"/>
    <field name="stops" configurationFlags="None"/>
    <field name="curvature" configurationFlags="None"/>
    <field name="curvature_demand" configurationFlags="None"/>
    <field name="overlap_supply" configurationFlags="None"/>
    <field name="routes_beside" configurationFlags="None"/>
    <field name="overlap_demand" configurationFlags="None"/>
    <field name="runs" configurationFlags="None"/>
    <field name="runs_timetable" configurationFlags="None"/>
    <field name="runs_source" configurationFlags="None"/>
    <field name="vehicles" configurationFlags="None"/>
    <field name="vehicle_km" configurationFlags="None"/>
    <field name="passengers_per_vehicle_km" configurationFlags="None"/>
    <field name="passengers_per_run" configurationFlags="None"/>
    <field name="passengers_per_vehicle" configurationFlags="None"/>
    <field name="headway_peak_min" configurationFlags="None"/>
    <field name="headway_offpeak_min" configurationFlags="None"/>
    <field name="headway_peak_cv" configurationFlags="None"/>
    <field name="headway_offpeak_cv" configurationFlags="None"/>
    <field name="wait_peak_s" configurationFlags="None"/>
    <field name="wait_offpeak_s" configurationFlags="None"/>
    <field name="excess_wait_peak_s" configurationFlags="None"/>
    <field name="excess_wait_offpeak_s" configurationFlags="None"/>
    <field name="bunched_share" configurationFlags="None"/>
    <field name="first_time" configurationFlags="None"/>
    <field name="last_time" configurationFlags="None"/>
    <field name="adult_share" configurationFlags="None"/>
    <field name="child_share" configurationFlags="None"/>
    <field name="youth_share" configurationFlags="None"/>
    <field name="senior_share" configurationFlags="None"/>
    <field name="disabled_share" configurationFlags="None"/>
    <field name="veteran_share" configurationFlags="None"/>
    <field name="foreigner_share" configurationFlags="None"/>
    <field name="other_share" configurationFlags="None"/>
    <field name="student_share" configurationFlags="None"/>
    <field name="unknown_share" configurationFlags="None"/>
    <field name="unplaced_share" configurationFlags="None"/>
    <field name="remark" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="Rank" field="rank" index="0"/>
    <alias name="Route number" field="route_id" index="1"/>
    <alias name="Route" field="route_name" index="2"/>
    <alias name="Kind of bus" field="bus_kind" index="3"/>
    <alias name="Passengers a day" field="passengers" index="4"/>
    <alias name="Passengers of all days" field="passengers_total" index="5"/>
    <alias name="Fare transfers among boardings" field="transfer_in_share_fare" index="6"/>
    <alias name="Behavioural transfers among boardings" field="transfer_in_share_behaviour" index="7"/>
    <alias name="Continued by a fare transfer" field="transfer_out_share_fare" index="8"/>
    <alias name="Continued by a behavioural transfer" field="transfer_out_share_behaviour" index="9"/>
    <alias name="Distance of a ride, mean (m)" field="distance_mean_m" index="10"/>
    <alias name="Time of a ride, mean (s)" field="time_mean_s" index="11"/>
    <alias name="Commercial speed (km/h)" field="speed_kmh" index="12"/>
    <alias name="Passenger-km a day" field="passenger_km" index="13"/>
    <alias name="Turnover (boardings ÷ greatest load)" field="turnover" index="14"/>
    <alias name="Load factor" field="load_factor" index="15"/>
    <alias name="Greatest load (passengers a day)" field="max_load" index="16"/>
    <alias name="Segment of the greatest load" field="max_load_segment" index="17"/>
    <alias name="Fullest bus (passengers, hourly mean)" field="peak_load_per_run" index="18"/>
    <alias name="Segment of the fullest bus" field="peak_load_segment" index="19"/>
    <alias name="Hour of the fullest bus" field="peak_load_hour" index="20"/>
    <alias name="Crowding of the fullest bus" field="peak_crowding" index="21"/>
    <alias name="Peak hour" field="peak_hour" index="22"/>
    <alias name="Share of the peak hour" field="peak_hour_share" index="23"/>
    <alias name="Length (km)" field="length_km" index="24"/>
    <alias name="Stops" field="stops" index="25"/>
    <alias name="Curvature of the route" field="curvature" index="26"/>
    <alias name="Curvature for its riders" field="curvature_demand" index="27"/>
    <alias name="Overlap of the road" field="overlap_supply" index="28"/>
    <alias name="Other routes beside it, mean" field="routes_beside" index="29"/>
    <alias name="Overlap for its riders" field="overlap_demand" index="30"/>
    <alias name="Runs a day (there and back)" field="runs" index="31"/>
    <alias name="Runs a day by the timetable" field="runs_timetable" index="32"/>
    <alias name="Number of buses from" field="runs_source" index="33"/>
    <alias name="Vehicles a day" field="vehicles" index="34"/>
    <alias name="Vehicle-km a day" field="vehicle_km" index="35"/>
    <alias name="Passengers a vehicle-km" field="passengers_per_vehicle_km" index="36"/>
    <alias name="Passengers a run" field="passengers_per_run" index="37"/>
    <alias name="Passengers a vehicle" field="passengers_per_vehicle" index="38"/>
    <alias name="Headway kept in the peak (min)" field="headway_peak_min" index="39"/>
    <alias name="Headway kept off the peak (min)" field="headway_offpeak_min" index="40"/>
    <alias name="Unevenness of headways in the peak (CV)" field="headway_peak_cv" index="41"/>
    <alias name="Unevenness of headways off the peak (CV)" field="headway_offpeak_cv" index="42"/>
    <alias name="Wait at random in the peak (s)" field="wait_peak_s" index="43"/>
    <alias name="Wait at random off the peak (s)" field="wait_offpeak_s" index="44"/>
    <alias name="Excess wait in the peak (s)" field="excess_wait_peak_s" index="45"/>
    <alias name="Excess wait off the peak (s)" field="excess_wait_offpeak_s" index="46"/>
    <alias name="Share of bunched buses" field="bunched_share" index="47"/>
    <alias name="First bus seen" field="first_time" index="48"/>
    <alias name="Last bus seen" field="last_time" index="49"/>
    <alias name="Share of adults" field="adult_share" index="50"/>
    <alias name="Share of children" field="child_share" index="51"/>
    <alias name="Share of teenagers" field="youth_share" index="52"/>
    <alias name="Share of senior citizens" field="senior_share" index="53"/>
    <alias name="Share of the disabled" field="disabled_share" index="54"/>
    <alias name="Share of veterans" field="veteran_share" index="55"/>
    <alias name="Share of foreigners" field="foreigner_share" index="56"/>
    <alias name="Share of other users" field="other_share" index="57"/>
    <alias name="Share of students (children and teenagers)" field="student_share" index="58"/>
    <alias name="Share without a known alighting" field="unknown_share" index="59"/>
    <alias name="Share off the route" field="unplaced_share" index="60"/>
    <alias name="Remark" field="remark" index="61"/>
  </aliases>
  <defaults>
    <default expression="" field="rank" applyOnUpdate="0"/>
    <default expression="" field="route_id" applyOnUpdate="0"/>
    <default expression="" field="route_name" applyOnUpdate="0"/>
    <default expression="" field="bus_kind" applyOnUpdate="0"/>
    <default expression="" field="passengers" applyOnUpdate="0"/>
    <default expression="" field="passengers_total" applyOnUpdate="0"/>
    <default expression="" field="transfer_in_share_fare" applyOnUpdate="0"/>
    <default expression="" field="transfer_in_share_behaviour" applyOnUpdate="0"/>
    <default expression="" field="transfer_out_share_fare" applyOnUpdate="0"/>
    <default expression="" field="transfer_out_share_behaviour" applyOnUpdate="0"/>
    <default expression="" field="distance_mean_m" applyOnUpdate="0"/>
    <default expression="" field="time_mean_s" applyOnUpdate="0"/>
    <default expression="" field="speed_kmh" applyOnUpdate="0"/>
    <default expression="" field="passenger_km" applyOnUpdate="0"/>
    <default expression="" field="turnover" applyOnUpdate="0"/>
    <default expression="" field="load_factor" applyOnUpdate="0"/>
    <default expression="" field="max_load" applyOnUpdate="0"/>
    <default expression="" field="max_load_segment" applyOnUpdate="0"/>
    <default expression="" field="peak_load_per_run" applyOnUpdate="0"/>
    <default expression="" field="peak_load_segment" applyOnUpdate="0"/>
    <default expression="" field="peak_load_hour" applyOnUpdate="0"/>
    <default expression="" field="peak_crowding" applyOnUpdate="0"/>
    <default expression="" field="peak_hour" applyOnUpdate="0"/>
    <default expression="" field="peak_hour_share" applyOnUpdate="0"/>
    <default expression="" field="length_km" applyOnUpdate="0"/>
    <default expression="" field="stops" applyOnUpdate="0"/>
    <default expression="" field="curvature" applyOnUpdate="0"/>
    <default expression="" field="curvature_demand" applyOnUpdate="0"/>
    <default expression="" field="overlap_supply" applyOnUpdate="0"/>
    <default expression="" field="routes_beside" applyOnUpdate="0"/>
    <default expression="" field="overlap_demand" applyOnUpdate="0"/>
    <default expression="" field="runs" applyOnUpdate="0"/>
    <default expression="" field="runs_timetable" applyOnUpdate="0"/>
    <default expression="" field="runs_source" applyOnUpdate="0"/>
    <default expression="" field="vehicles" applyOnUpdate="0"/>
    <default expression="" field="vehicle_km" applyOnUpdate="0"/>
    <default expression="" field="passengers_per_vehicle_km" applyOnUpdate="0"/>
    <default expression="" field="passengers_per_run" applyOnUpdate="0"/>
    <default expression="" field="passengers_per_vehicle" applyOnUpdate="0"/>
    <default expression="" field="headway_peak_min" applyOnUpdate="0"/>
    <default expression="" field="headway_offpeak_min" applyOnUpdate="0"/>
    <default expression="" field="headway_peak_cv" applyOnUpdate="0"/>
    <default expression="" field="headway_offpeak_cv" applyOnUpdate="0"/>
    <default expression="" field="wait_peak_s" applyOnUpdate="0"/>
    <default expression="" field="wait_offpeak_s" applyOnUpdate="0"/>
    <default expression="" field="excess_wait_peak_s" applyOnUpdate="0"/>
    <default expression="" field="excess_wait_offpeak_s" applyOnUpdate="0"/>
    <default expression="" field="bunched_share" applyOnUpdate="0"/>
    <default expression="" field="first_time" applyOnUpdate="0"/>
    <default expression="" field="last_time" applyOnUpdate="0"/>
    <default expression="" field="adult_share" applyOnUpdate="0"/>
    <default expression="" field="child_share" applyOnUpdate="0"/>
    <default expression="" field="youth_share" applyOnUpdate="0"/>
    <default expression="" field="senior_share" applyOnUpdate="0"/>
    <default expression="" field="disabled_share" applyOnUpdate="0"/>
    <default expression="" field="veteran_share" applyOnUpdate="0"/>
    <default expression="" field="foreigner_share" applyOnUpdate="0"/>
    <default expression="" field="other_share" applyOnUpdate="0"/>
    <default expression="" field="student_share" applyOnUpdate="0"/>
    <default expression="" field="unknown_share" applyOnUpdate="0"/>
    <default expression="" field="unplaced_share" applyOnUpdate="0"/>
    <default expression="" field="remark" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="rank" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="route_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="route_name" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="bus_kind" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="passengers" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="passengers_total" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="transfer_in_share_fare" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="transfer_in_share_behaviour" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="transfer_out_share_fare" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="transfer_out_share_behaviour" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="distance_mean_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="time_mean_s" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="speed_kmh" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="passenger_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="turnover" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="load_factor" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="max_load" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="max_load_segment" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="peak_load_per_run" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="peak_load_segment" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="peak_load_hour" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="peak_crowding" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="peak_hour" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="peak_hour_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="length_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="stops" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="curvature" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="curvature_demand" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="overlap_supply" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="routes_beside" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="overlap_demand" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="runs" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="runs_timetable" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="runs_source" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="vehicles" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="vehicle_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="passengers_per_vehicle_km" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="passengers_per_run" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="passengers_per_vehicle" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="headway_peak_min" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="headway_offpeak_min" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="headway_peak_cv" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="headway_offpeak_cv" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="wait_peak_s" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="wait_offpeak_s" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="excess_wait_peak_s" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="excess_wait_offpeak_s" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="bunched_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="first_time" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="last_time" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="adult_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="child_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="youth_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="senior_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="disabled_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="veteran_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="foreigner_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="other_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="student_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="unknown_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="unplaced_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="remark" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="rank" exp=""/>
    <constraint desc="" field="route_id" exp=""/>
    <constraint desc="" field="route_name" exp=""/>
    <constraint desc="" field="bus_kind" exp=""/>
    <constraint desc="" field="passengers" exp=""/>
    <constraint desc="" field="passengers_total" exp=""/>
    <constraint desc="" field="transfer_in_share_fare" exp=""/>
    <constraint desc="" field="transfer_in_share_behaviour" exp=""/>
    <constraint desc="" field="transfer_out_share_fare" exp=""/>
    <constraint desc="" field="transfer_out_share_behaviour" exp=""/>
    <constraint desc="" field="distance_mean_m" exp=""/>
    <constraint desc="" field="time_mean_s" exp=""/>
    <constraint desc="" field="speed_kmh" exp=""/>
    <constraint desc="" field="passenger_km" exp=""/>
    <constraint desc="" field="turnover" exp=""/>
    <constraint desc="" field="load_factor" exp=""/>
    <constraint desc="" field="max_load" exp=""/>
    <constraint desc="" field="max_load_segment" exp=""/>
    <constraint desc="" field="peak_load_per_run" exp=""/>
    <constraint desc="" field="peak_load_segment" exp=""/>
    <constraint desc="" field="peak_load_hour" exp=""/>
    <constraint desc="" field="peak_crowding" exp=""/>
    <constraint desc="" field="peak_hour" exp=""/>
    <constraint desc="" field="peak_hour_share" exp=""/>
    <constraint desc="" field="length_km" exp=""/>
    <constraint desc="" field="stops" exp=""/>
    <constraint desc="" field="curvature" exp=""/>
    <constraint desc="" field="curvature_demand" exp=""/>
    <constraint desc="" field="overlap_supply" exp=""/>
    <constraint desc="" field="routes_beside" exp=""/>
    <constraint desc="" field="overlap_demand" exp=""/>
    <constraint desc="" field="runs" exp=""/>
    <constraint desc="" field="runs_timetable" exp=""/>
    <constraint desc="" field="runs_source" exp=""/>
    <constraint desc="" field="vehicles" exp=""/>
    <constraint desc="" field="vehicle_km" exp=""/>
    <constraint desc="" field="passengers_per_vehicle_km" exp=""/>
    <constraint desc="" field="passengers_per_run" exp=""/>
    <constraint desc="" field="passengers_per_vehicle" exp=""/>
    <constraint desc="" field="headway_peak_min" exp=""/>
    <constraint desc="" field="headway_offpeak_min" exp=""/>
    <constraint desc="" field="headway_peak_cv" exp=""/>
    <constraint desc="" field="headway_offpeak_cv" exp=""/>
    <constraint desc="" field="wait_peak_s" exp=""/>
    <constraint desc="" field="wait_offpeak_s" exp=""/>
    <constraint desc="" field="excess_wait_peak_s" exp=""/>
    <constraint desc="" field="excess_wait_offpeak_s" exp=""/>
    <constraint desc="" field="bunched_share" exp=""/>
    <constraint desc="" field="first_time" exp=""/>
    <constraint desc="" field="last_time" exp=""/>
    <constraint desc="" field="adult_share" exp=""/>
    <constraint desc="" field="child_share" exp=""/>
    <constraint desc="" field="youth_share" exp=""/>
    <constraint desc="" field="senior_share" exp=""/>
    <constraint desc="" field="disabled_share" exp=""/>
    <constraint desc="" field="veteran_share" exp=""/>
    <constraint desc="" field="foreigner_share" exp=""/>
    <constraint desc="" field="other_share" exp=""/>
    <constraint desc="" field="student_share" exp=""/>
    <constraint desc="" field="unknown_share" exp=""/>
    <constraint desc="" field="unplaced_share" exp=""/>
    <constraint desc="" field="remark" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Routes and their indicators&lt;/b>&lt;table>[% CASE WHEN "rank" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Rank&lt;/td>&lt;td align="right">&lt;b>' || format_number("rank", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "route_name" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Route&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("route_name"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "bus_kind" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Kind of bus&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('city', 'city bus', 'express', 'express bus', 'village', 'village bus'), "bus_kind"), "bus_kind") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "passengers" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Passengers a day&lt;/td>&lt;td align="right">&lt;b>' || format_number("passengers", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "transfer_in_share_fare" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Fare transfers among boardings&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "transfer_in_share_fare", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "transfer_out_share_fare" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Continued by a fare transfer&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "transfer_out_share_fare", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "distance_mean_m" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Distance of a ride, mean (m)&lt;/td>&lt;td align="right">&lt;b>' || format_number("distance_mean_m", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "speed_kmh" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Commercial speed (km/h)&lt;/td>&lt;td align="right">&lt;b>' || format_number("speed_kmh", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "turnover" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Turnover (boardings ÷ greatest load)&lt;/td>&lt;td align="right">&lt;b>' || format_number("turnover", 2) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "load_factor" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Load factor&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "load_factor", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "max_load_segment" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Segment of the greatest load&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("max_load_segment"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "peak_load_per_run" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Fullest bus (passengers, hourly mean)&lt;/td>&lt;td align="right">&lt;b>' || format_number("peak_load_per_run", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "peak_load_hour" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Hour of the fullest bus&lt;/td>&lt;td align="right">&lt;b>' || format_number("peak_load_hour", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "peak_crowding" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Crowding of the fullest bus&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('free', 'seats left', 'normal', 'standing', 'crowded', 'crowded'), "peak_crowding"), "peak_crowding") || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "length_km" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Length (km)&lt;/td>&lt;td align="right">&lt;b>' || format_number("length_km", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "curvature" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Curvature of the route&lt;/td>&lt;td align="right">&lt;b>' || format_number("curvature", 2) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "curvature_demand" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Curvature for its riders&lt;/td>&lt;td align="right">&lt;b>' || format_number("curvature_demand", 2) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "overlap_supply" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Overlap of the road&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "overlap_supply", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "overlap_demand" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Overlap for its riders&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "overlap_demand", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "runs" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Runs a day (there and back)&lt;/td>&lt;td align="right">&lt;b>' || format_number("runs", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "vehicles" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Vehicles a day&lt;/td>&lt;td align="right">&lt;b>' || format_number("vehicles", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "passengers_per_vehicle_km" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Passengers a vehicle-km&lt;/td>&lt;td align="right">&lt;b>' || format_number("passengers_per_vehicle_km", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "headway_peak_min" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Headway kept in the peak (min)&lt;/td>&lt;td align="right">&lt;b>' || format_number("headway_peak_min", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "headway_offpeak_min" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Headway kept off the peak (min)&lt;/td>&lt;td align="right">&lt;b>' || format_number("headway_offpeak_min", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "first_time" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">First bus seen&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("first_time"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "last_time" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Last bus seen&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("last_time"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "senior_share" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Share of senior citizens&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "senior_share", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "student_share" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Share of students (children and teenagers)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "student_share", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "remark" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Remark&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("remark"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>1</layerGeometryType>
</qgis>
